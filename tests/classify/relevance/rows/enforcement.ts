import type { Rows } from './row.ts'

/** Invented rows in which enforcement in a US place, or a country that takes people, is the subject without a word for it. */
export const enforcement: Rows = {
  'agents, raids and detention in a US place, without a word of the subject': [
    'Masked agents take a cook at a bus stop in Joliet',
    'Federal agents chase a roofer across a parking lot in Gretna',
    'Berry growers in Oregon lose crews after raids',
    'Poultry plant in Mississippi idles after raid',
    'Rent fund opens in Pasadena for families hit by raids',
    'Detainees at Tacoma lockup refuse meals',
    'Detention center in Folkston to triple in size',
    'Parish in Oxnard brings food to homes as agents patrol',
    'Tent camp in El Paso desert passes 4,000 detainees',
    'Sheriff in Idaho lends jail to federal agents for detainees',
  ],
  'people who are sent away, and countries that take them': [
    'Kosovo agrees to take in people removed from U.S.',
    'Ghana to take 40 West Africans expelled by U.S.',
    'Trump tells Venezuelans in Doral to go home',
    'Nepalis told to leave U.S. by August',
    'Judge bars removal of Laotian father in Wisconsin',
    'Haitians in Ohio lose right to work in February',
    'U.S. sends Cubans to Eswatini',
  ],
}

/** Invented rows in which the same words, or an immigrant, are scenery. */
export const scenery: Rows = {
  'the arts and memory beside a US place': [
    'Museum in Cleveland shows letters of Slovak immigrants',
    'Immigrant tailor in Akron retires after 60 years',
    'Refugee chef opens bistro in Tulsa',
    'Film about deported musicians wins prize in Denver',
    'Orchestra in Tampa plays suite by Cuban refugee',
    'Plaque for Irish immigrants unveiled in Savannah',
    'Memorial to deported villagers restored in Ohio',
    'Syrian refugee wins pastry medal in Erie',
    'Photos of migrants hang in Albuquerque gallery',
    'Novel of two refugees on a train wins award',
  ],
  'courts, borders and leaders of other countries': [
    'Federal court in Ottawa orders new look at refugee claim',
    'Supreme Court in London rules on deportation of Albanian',
    'Judges in Berlin allow deportations to Syria',
    'Senate in Paris debates asylum bill',
    'Thailand sends troops to border with Cambodia',
    'Lebanon fears attack on southern border',
    'Toronto keeps sanctuary city policy',
    'Orban hails Trump as Hungary tightens asylum law',
    'Farage, ahead of Trump meeting, vows mass deportations',
  ],
  'agents and raids of another kind': [
    'Federal agents raid pain clinic in Kentucky over drugs',
    'FBI agents arrest car thieves in Oakland',
    'Juvenile detention center in Kansas gets new roof',
    'Crackdown on speeding starts near schools in Dallas',
    'Raid on cockfight nets 30 arrests in Fresno',
    'Real estate agents in Phoenix face new rule',
    'AI agents book flights, with errors',
  ],
}

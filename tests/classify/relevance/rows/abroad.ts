import type { Rows } from './row.ts'

/** Invented rows by kind about other countries. */
export const abroad: Rows = {
  'affairs of other countries': [
    'Migrant boat sinks off Djibouti, dozens missing',
    'Hundreds cross into Ceuta in one night',
    'Tunisia deports migrants to the desert, aid groups say',
    'Sicily port receives 300 rescued migrants',
    'Montenegro tightens border controls',
    'EU agrees on asylum reform',
    'Small boats bring record number of migrants to Britain',
    'Poland suspends right to asylum at Belarus border',
    'Greece jails migrant smugglers',
    'Australia raises student visa fee',
    'Canada cuts number of foreign students',
    'Pakistan expels Afghan refugees',
    'Chilean candidate promises mass deportations',
    'Japan debates foreign workers',
  ],
  'border patrols of others': [
    'Polish border guards find migrant group in forest',
    'EU border agency Frontex chief under fire',
    'Greek coast guard boat collides with migrant dinghy',
    'Finnish border patrol reports drone',
    'Indian border force kills two near Kashmir',
    'European border patrol plane crashes off Malta',
    'Libyan coast guard fires on rescue ship',
    'Turkish border patrol detains 90 Afghans',
    'Border patrol boat of Estonia rammed in Narva',
    'Chinese border guards seize smugglers near Vietnam',
    'Frontex: crossings into EU fall by a fifth',
    [
      'Border patrol boat hits rocks',
      'The Greek vessel was on a patrol of the EU border agency off Samos; its crew was saved.',
    ],
  ],
  'boats of migrants that sink elsewhere': [
    'Migrant boat capsizes off Mauritania, 60 feared dead',
    'Boat carrying migrants sinks near Lampedusa',
    'Dozens drown as migrant boat overturns off Yemen',
    'Migrant dinghy deflates in English Channel, one dead',
    'Boat with 200 Rohingya sinks off Malaysia',
    'Survivors tell of migrant shipwreck off Crete',
    'Nine migrants dead after boat catches fire off Libya',
    'Senegal mourns after migrant canoe disaster',
    'Migrant boat missing on way to Canary Islands',
    'Naufraga una patera con migrantes frente a Canarias',
    [
      'Boat with migrants goes down',
      'At least 40 people from Mali and Guinea drowned off the coast of Western Sahara, the navy said.',
    ],
  ],
  'bodies of migrants that are found elsewhere': [
    'Bodies of 14 migrants wash ashore in Libya',
    'Six migrants found dead in truck in Bulgaria',
    'Mass grave of migrants found in Libyan desert',
    'Body of migrant child found on Turkish beach',
    'Morocco: bodies of migrants recovered near Nador',
    'Divers recover migrants’ bodies off Malta',
    'Frozen bodies of migrants found in Croatia',
    'Algeria recovers 12 bodies after migrant wreck',
  ],
  'asylum in Europe': [
    'EU ministers back return hubs for asylum seekers',
    'European court fines Hungary over asylum rules',
    'Germany turns back asylum seekers at border',
    'Dutch government falls over asylum plan',
    'Ireland cuts support for asylum seekers from Ukraine',
    'EU’s new migration pact takes effect in June',
    'Brussels proposes detention of rejected asylum seekers',
    'Asylum claims in Europe fall by a quarter',
    'Austria stops family reunification for refugees',
    'Meloni defends asylum centers in Albania',
    'Sweden offers migrants $34,000 to leave',
    'Swiss to vote on cap for immigration',
  ],
  'small boats to Britain': [
    'Channel crossings top 40,000 this year',
    'Starmer vows to smash small boat gangs',
    'Asylum hotels to close by 2029, UK minister says',
    'Home Office loses appeal over Epping asylum hotel',
    'France and Britain agree to extend small boats deal',
    'Small boat arrivals to UK pass last year’s total',
    'Farage promises mass deportations if elected',
    'Man sent to France under one in, one out deal returns by small boat',
    'British judges block removal of asylum seeker to France',
    'Reino Unido alojará a solicitantes de asilo en cuarteles',
    'Labour MPs rebel over asylum reforms',
  ],
  'other countries that deport, admit or refuse': [
    'Iran expels a million Afghans',
    'Dominican Republic deports 30,000 Haitians in a month',
    'Malaysia detains 400 migrants in raid',
    'Canada to cut immigration targets again',
    'Chile builds trench on border to stop migrants',
    'Algeria leaves migrants in desert of Niger',
    'Portugal tightens citizenship law',
    'South Korea to admit more foreign workers',
    'Saudi Arabia deports Ethiopians',
    'Peru closes border to migrants from Venezuela',
    'Australia sends first detainees to Nauru',
    'Costa Rica elige a un presidente que promete frenar la migración',
    'Mauritania denies abuse of migrants',
  ],
}

const news =
  'The interior ministry said on Monday that migrants and refugees would be moved within weeks. ' +
  'Asylum seekers, many from Sudan and Eritrea, have waited months. Migration has divided parliament, and the ' +
  'opposition wants faster deportations. Aid groups said that migrants were beaten at the border. ' +
  'The prime minister called the deportation of failed asylum seekers a matter of justice. '.repeat(3)

const refugees = (country: string, from: string) =>
  `Refugees fleeing ${from} have died in camps in ${country}, the UN refugee agency said. The refugees lack clean water, ` +
  `national health officials said. More refugees cross the border each day, and asylum seekers sleep in the open. `

/** Titles with longer texts about refugees elsewhere. */
export const refugeesAbroad: Rows = {
  'long texts that do not outvote their titles': [
    ['Gambia mourns after boat disaster', news],
    ['Italy opens camp in Albania', news],
    ['Britain to end asylum hotels', news],
    ['Spain regularizes half a million workers', news],
    ['Tunisian police break up camp', news],
    ['Germany resumes flights to Kabul', news],
    ['Lampedusa shelter overflows again', news],
    ['Denmark’s model draws European visitors', news],
    ['Turkey begins returns to Damascus', news],
    ['South Africa: crowds block clinics', news],
  ],
  'refugees who suffer elsewhere': [
    ['Refugees die in Chad camp, aid group says', refugees('Chad', 'Sudan').repeat(4)],
    ['Hunger spreads among refugees in Uganda', refugees('Uganda', 'Congo').repeat(3)],
    ['Rohingya refugees die in Bangladesh fire', refugees('Bangladesh', 'Myanmar').repeat(6)],
    ['Refugee camp floods in South Sudan', refugees('South Sudan', 'Sudan')],
    ['UN: 80 refugees dead in Ethiopia', refugees('Ethiopia', 'Eritrea').repeat(2)],
    ['Measles outbreak among refugees in Kenya', refugees('Kenya', 'Somalia').repeat(5)],
    ['Zambia opens doors to refugees', refugees('Zambia', 'Congo').repeat(4)],
    ['Winter kills refugee children in Gaza tents', refugees('Gaza', 'the north')],
    [
      'Mueren refugiados en Burundi',
      'La agencia de la ONU para los refugiados dijo que los refugiados huían de la guerra en el Congo. No tenían agua.',
    ],
  ],
}

/** The same with a title or a text in which the United States decides. */
export const refugeesHere: Rows = {
  'refugees about whom the United States decides': [
    ['Refugees in Kenya lose flights to United States', refugees('Kenya', 'Somalia')],
    ['Trump sets refugee ceiling at 7,500', 'It is the lowest ever.'],
    [
      'Congolese refugees arrive in Kentucky',
      'They were cleared before the pause, the resettlement agency said.',
    ],
    ['Judge orders government to admit refugees', refugees('Uganda', 'Congo')],
    [
      'Resettlement agency in Ohio lays off half its staff',
      'The federal government stopped refugee admissions in January.',
    ],
    ['State Department ends contracts for refugee resettlement', ''],
    ['First white South Africans arrive in U.S. as refugees', ''],
    ['Refugees in Idaho told to apply again for green cards', ''],
    ['U.S. to interview refugees again, memo says', ''],
    ['Estados Unidos suspende la admisión de refugiados', ''],
  ],
}

import { expect, test } from 'vitest'
import { mistakes } from './neighbours.ts'

const templates: Record<string, string> = {
  'deaths in custody in two states': `
    agency 9: Peruvian man dies in ICE custody in Texas | A 47-year-old Peruvian man died on Sunday at the Dry Fork center in Laredo, Texas. Staff found him unresponsive and called paramedics. The cause of death is under investigation.
    herald 12: Peruvian, 47, dies at Dry Fork detention center | The man from Peru was found unresponsive at the Dry Fork center in Laredo, ICE said.
    --
    agency 10: Ghanaian man dies in ICE custody in Georgia | A 33-year-old Ghanaian man died on Monday at the Elm Hollow center in Folkston, Georgia. Staff found him unresponsive and called paramedics. The cause of death is under investigation.
    post 13: Man from Ghana, 33, dies at Elm Hollow detention center | The Ghanaian man was found unresponsive at the Elm Hollow center, ICE said.`,
  'deaths in custody of two people from one state': `
    agency 9: ICE announces death of Marek Dolowy in custody in Arizona | Marek Dolowy, 41, was pronounced dead at a hospital. ICE remains committed to safe conditions.
    radio 12: Marek Dolowy, painter, dies in ICE custody | The 41-year-old was held in Arizona, his sister said.
    --
    agency 10: ICE announces death of Sunil Acharekar in custody in Arizona | Sunil Acharekar, 63, was pronounced dead at a hospital. ICE remains committed to safe conditions.
    post 13: Cab driver Sunil Acharekar dies in ICE custody | The 63-year-old was held in Arizona, his family said.`,
  'notices of two embassies': `
    agency 9: U.S. Embassy in Varnia: visa services pause July 1 | Interviews will pause. Applicants will get an email.
    wire 12: US embassy in Varnia to pause visa services | Interviews at the embassy pause on July 1.
    --
    agency 10: U.S. Embassy in Lomasca: visa services pause July 1 | Interviews will pause. Applicants will get an email.
    herald 13: US embassy in Lomasca to pause visa services | Interviews at the embassy pause on July 1.`,
  'ends of the status of two countries': `
    agency 9: DHS terminates Temporary Protected Status for Nepal | The secretary found that conditions have improved. Nepalis have 60 days to leave.
    radio 12: Nepalis lose protected status | Homeland Security ended protections for people from Nepal.
    --
    agency 10: DHS terminates Temporary Protected Status for Ethiopia | The secretary found that conditions have improved. Ethiopians have 60 days to leave.
    wire 13: US ends deportation protections for Ethiopians | The Homeland Security Department ended protected status for Ethiopia.`,
  'arrests that two field offices announce': `
    agency 9: ICE Boston arrests man convicted of fraud | Officers arrested the 38-year-old Irish man in Lynn. He will stay in custody.
    post 12: Man convicted of fraud arrested by ICE in Boston area | Officers arrested the Irish man in Lynn.
    --
    agency 10: ICE Denver arrests man convicted of assault | Officers arrested the 27-year-old Polish man in Greeley. He will stay in custody.
    radio 13: Denver ICE officers arrest man convicted of assault | The Polish man was arrested in Greeley.`,
  'raids on two plants': `
    tv 9: ICE detains 34 at pecan plant | Agents came to the plant of Sorrel Brothers at dawn.
    wire 12: Raid at Sorrel Brothers pecan plant: 34 detained | Agents came at dawn, the company said.
    --
    tv 10: ICE detains 96 at mattress plant | Agents came to the plant of Downy Rest at dawn.
    herald 13: Agents hold 96 workers at Downy Rest mattress plant | Agents came at dawn, workers said.`,
  'sentences for reentry': `
    court 9: Guatemalan national sentenced to 30 months for reentry | The man, 33, was sentenced in Laredo.
    tv 12: Man from Guatemala gets 30 months for reentry | He was sentenced in Laredo.
    --
    court 10: Mexican national sentenced to 46 months for reentry | The man, 51, was sentenced in Tucson.
    post 13: Man from Mexico gets 46 months for reentry | He was sentenced in Tucson.`,
  'ceremonies for new citizens': `
    agency 9: USCIS welcomes 120 new citizens at Fort Brannock | The oath was taken on Tuesday.
    tv 12: 120 people become citizens at Fort Brannock | They took the oath on Tuesday.
    --
    agency 10: USCIS welcomes 75 new citizens at Lake Ammonoosa | The oath was taken on Tuesday.
    radio 13: 75 new citizens take the oath at Lake Ammonoosa | They took the oath on Tuesday.`,
  'flights to two countries': `
    wire 9: Flight with 82 deportees from US lands in Eswatini
    herald 11: Eswatini receives 82 people deported by US | The flight landed at noon.
    --
    wire 10: Flight with 11 deportees from US lands in Togo
    post 12: Togo receives 11 people deported by US | The flight landed at noon.`,
  'agreements of two sheriffs': `
    tv 9: Pruitt County sheriff signs 287(g) agreement with ICE | Deputies will be trained for four weeks.
    radio 12: Sheriff of Pruitt County signs agreement with ICE | Deputies will be trained for four weeks.
    --
    paper 10: Ambrose County sheriff signs 287(g) agreement with ICE | Deputies will be trained for four weeks.
    post 13: Ambrose County sheriff to help ICE under 287(g) | Deputies will be trained for four weeks.`,
  'votes of two councils': `
    paper 9: Council votes yes on detention center in Marrow Creek | The vote was 3-2.
    tv 12: Marrow Creek council approves detention center | Members voted 3-2 on Tuesday.
    --
    paper 10: Council votes no on detention center in Saltgrass | The vote was 4-1.
    radio 13: Saltgrass council rejects detention center | Members voted 4-1 on Tuesday.`,
}

test.each(Object.entries(templates))(
  'Reports from one template are two stories, each with all of its reports: %s',
  (_, pair) => {
    expect(mistakes(pair)).toEqual([])
  },
)

import { expect, test } from 'vitest'
import { mistakes } from './neighbours.ts'

const rulings: Record<string, string> = {
  'of the Supreme Court and of an appeals court': `
    wire 10: Supreme Court lets daily cap on asylum seekers return | The justices on Tuesday let border officers cap how many people may ask for asylum each day.
    herald 12: Justices allow daily limits for asylum seekers at ports | The Supreme Court let officers at the border cap how many people may ask for asylum each day.
    --
    wire 13: Ninth Circuit voids waiting period for asylum seekers | The appeals court said on Tuesday that asylum seekers may not be made to wait 180 days.
    post 15: 9th Circuit strikes down 180-day wait for asylum | Asylum seekers cannot be made to wait 180 days, the appeals court ruled.`,
  'of two appeals courts': `
    wire 10: Fifth Circuit upholds detention without bond hearings | The court in New Orleans ruled for the government.
    post 12: Appeals court in New Orleans backs detention without bond hearings | The 5th Circuit sided with the government.
    --
    herald 11: Second Circuit rejects detention without bond hearings | The court in New York ruled against the government.
    radio 13: 2nd Circuit rules against detention without bond | The appeals court in Manhattan ordered bond hearings.`,
  'of two appeals courts on troops': `
    wire 10: Seventh Circuit keeps troops out of Rockford
    radio 12: 7th Circuit bars troops in Rockford | The appeals court kept Guard troops out of the city.
    --
    wire 11: Ninth Circuit lets troops into Eugene
    post 14: Appeals court lets Guard troops go to Eugene, Oregon | The 9th Circuit ruled 2-1.`,
  'of judges in two states': `
    post 9: Maryland judge bars arrests in Quaker meeting houses | A judge in Baltimore barred immigration arrests there.
    wire 11: Judge bars ICE from Quaker meeting houses | The ruling in Maryland bars immigration arrests in meeting houses.
    --
    herald 10: Rhode Island judge bars ties between road money and ICE | A judge in Providence ruled for the states.
    radio 12: Judge says road money may not depend on help for ICE | The ruling in Rhode Island is a win for states.`,
  'of two judges whose reports name them': `
    wire 9: Judge Pellworth blocks fast deportations of parolees | Judge Ada Pellworth ruled on Tuesday.
    post 11: Fast deportations of parolees are blocked | U.S. District Judge Ada Pellworth ruled on Tuesday.
    --
    herald 10: Judge Oskarsson blocks fast deportations of students | Judge Nils Oskarsson ruled on Tuesday.
    radio 12: Fast deportations of students blocked by judge | U.S. District Judge Nils Oskarsson ruled.`,
  'of one judge on two matters in two cities': `
    wire 9: Judge limits tear gas at protests in Fresno | Officers may not use tear gas on a peaceful crowd.
    radio 11: Fresno officers may not use tear gas on protests, judge says
    --
    wire 10: Judge limits tear gas at ICE office in Tacoma | Officers may not use tear gas on a peaceful crowd.
    post 12: ICE officers in Tacoma barred from using tear gas | A judge ruled for protesters on Tuesday.`,
  'of one court on two cases, told by their votes': `
    wire 9: Supreme Court rules 6-3 on hardship waivers | Courts may not review denials of hardship waivers.
    post 11: Justices, 6-3, close courts to hardship waivers | The Supreme Court ruled on hardship waivers for immigrants.
    --
    wire 9.5: Supreme Court rules 5-4 on faulty notices | Immigrants may reopen their cases over a faulty notice.
    herald 12: Justices, 5-4, let immigrants reopen cases over faulty notices`,
  'in two cases whose reports name the parties': `
    wire 9: Court denies stay in Ferrand v. Noem | The order lets parole of farmhands stand.
    post 11: Stay denied in Ferrand v. Noem, so parole of farmhands stands
    --
    wire 10: Court denies stay in Tolliver v. Lyons | The order on bond hearings stands.
    radio 12: Stay denied in Tolliver v. Lyons on bond hearings`,
  'with two docket numbers': `
    wire 9: Order in No. 26-2101 on parole of nurses | A stay was denied.
    post 11: Nurses keep parole after order in No. 26-2101 | A stay was denied.
    --
    wire 9.5: Order in No. 26-2187 on parole of sailors | A stay was granted.
    radio 12: Sailors lose parole after order in No. 26-2187 | A stay was granted.`,
  'that call one fee lawful and another unlawful': `
    wire 9: Judge finds $310 visa fee lawful | The visa fee for tourists may be collected, a judge ruled.
    post 11: $310 visa fee for tourists is lawful, judge says
    --
    wire 10: Judge finds $90 asylum fee unlawful | The fee for asylum may not be collected, a judge ruled.
    radio 12: $90 fee for asylum is unlawful, judge says`,
  'and then an appeal': `
    wire 9: Judge blocks census of visa holders | A judge ruled that visa holders may not be counted.
    post 11: Census of visa holders blocked by judge | The ruling bars the count of visa holders.
    --
    wire 30: Administration appeals order on census of visa holders | The Justice Department filed the appeal on Wednesday.
    radio 32: US appeals order against census of visa holders | The Justice Department asked a higher court to step in.`,
}

test.each(Object.entries(rulings))(
  'Two rulings are two stories, each with all of its reports: %s',
  (_, pair) => {
    expect(mistakes(pair)).toEqual([])
  },
)

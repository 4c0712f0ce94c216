import { expect, test } from 'vitest'
import { article, mistakes, type Report } from './neighbours.ts'

const documents: Record<string, string> = {
  'ends of the status of two countries': `
    register 8: Termination of the Designation of Cameroon for Temporary Protected Status | The Secretary ends the designation of Cameroon, which would expire on March 1. Cameroon no longer meets the conditions.
    wire 12: US ends protected status for Cameroonians | Homeland Security ended the protection of people from Cameroon.
    --
    register 8: Termination of the Designation of Somalia for Temporary Protected Status | The Secretary ends the designation of Somalia, which would expire on March 1. Somalia no longer meets the conditions.
    post 13: Somalis to lose TPS | Homeland Security ended protected status for Somalia.`,
  'an extension and an end': `
    register 8: Extension of the Designation of Lebanon for Temporary Protected Status | The Secretary extends the designation for 12 months.
    radio 12: Lebanese keep protected status for a year | Homeland Security extended TPS for Lebanon by 12 months.
    --
    register 8: Termination of the Designation of Yemen for Temporary Protected Status | The Secretary ends the designation.
    wire 13: Yemenis to lose protected status | Homeland Security ended TPS for Yemen.`,
  'two forms': `
    register 8: Agency Information Collection Activities; Revision: Application for Naturalization | USCIS invites comment on Form N-400 for 60 days.
    wire 12: USCIS wants to change Form N-400, the application for naturalization | The agency invites comment for 60 days.
    --
    register 8: Agency Information Collection Activities; Revision: Application for Asylum | USCIS invites comment on Form I-589 for 60 days.
    post 13: USCIS wants to change Form I-589, the application for asylum | The agency invites comment for 60 days.`,
  'fees of two forms': `
    register 8: Adjustment of Fee for Form I-765 | DHS gives notice that the fee for work permits rises in October.
    radio 12: Fee for work permits on Form I-765 rises in October
    --
    register 8: Adjustment of Fee for Form I-131 | DHS gives notice that the fee for parole rises in October.
    wire 13: Fee for parole on Form I-131 rises in October`,
  'systems of records of two agencies': `
    register 8: Privacy Act of 1974; System of Records: DHS/ICE-031 Arrest Records | ICE modifies a system of records on arrests.
    post 12: ICE to share arrest records under DHS/ICE-031 | A system of records on arrests is modified.
    --
    register 8: Privacy Act of 1974; System of Records: DHS/USCIS-058 Fingerprints | USCIS modifies a system of records on fingerprints.
    wire 13: USCIS to keep fingerprints longer under DHS/USCIS-058 | A system of records is modified.`,
  'two countries of a visa bond': `
    register 8: Visas: Visa Bond Pilot Program; Addition of Gambia | The Department of State adds Gambia to the list of countries.
    radio 12: Gambians must post visa bond | The State Department added Gambia to its list of countries.
    --
    register 8: Visas: Visa Bond Pilot Program; Addition of Malawi | The Department of State adds Malawi to the list of countries.
    wire 13: Visa bond for Malawians | The State Department added Malawi to its list of countries.`,
  'ports in two states': `
    register 8: Closing of the Port of Entry at Turnlake, Montana | CBP announces the closing of the land port of entry.
    tv 12: Montana crossing at Turnlake to close | CBP will close the port of entry.
    --
    register 8: Closing of the Port of Entry at Maddox, North Dakota | CBP announces the closing of the land port of entry.
    wire 13: North Dakota crossing at Maddox to close | CBP will close the port of entry.`,
  'visas of two classes': `
    register 8: Increase of the Numerical Limitation for the H-2B Program | DHS makes 64,716 more H-2B visas available.
    wire 12: US adds 64,716 H-2B visas | DHS makes more H-2B visas available to resorts.
    --
    register 8: Wage Rate Methodology for the H-2A Program | DOL revises wages of H-2A workers on farms.
    post 13: New wage rate for H-2A workers on farms | The Labor Department revises how wages are set.`,
  'decisions of the board': `
    register 8: Matter of B-K-, 29 I&N Dec. 511 (BIA 2026) | The Board holds that fear of gangs is no ground for asylum.
    wire 12: Board says in Matter of B-K- that fear of gangs is no ground for asylum
    --
    register 8: Matter of L-Oru-T-, 29 I&N Dec. 512 (BIA 2026) | The Board holds that sponsors must appear in court.
    post 13: Board says in Matter of L-Oru-T- that sponsors must appear in court`,
  proclamations: `
    register 8: Proclamation 11021: Restricting Entry of Seafarers | By the President of the United States of America, a proclamation.
    wire 12: Proclamation 11021 restricts entry of seafarers | The president signed the proclamation on Monday.
    --
    register 8: Proclamation 11022: Restricting Entry of Athletes | By the President of the United States of America, a proclamation.
    radio 13: Proclamation 11022 restricts entry of athletes | The president signed the proclamation on Monday.`,
  'final rules in two parts of the regulations': `
    register 8: Registration of Foreign Students; Final Rule, 8 CFR 414 | DHS amends the rules on registration of foreign students.
    wire 12: Final rule changes registration of foreign students | DHS amends 8 CFR 414.
    --
    register 8: Registration of Foreign Crews; Final Rule, 8 CFR 452 | DHS amends the rules on registration of foreign crews.
    post 13: Final rule changes registration of foreign crews | DHS amends 8 CFR 452.`,
}

const toArticle = (report: Report) => article(report, report[0] === 'register' ? { kind: 'official' } : {})

test.each(Object.entries(documents))(
  'Two documents of the register are two stories, each with the report on it: %s',
  (_, pair) => {
    expect(mistakes(pair, toArticle)).toEqual([])
  },
)

import { expect, test } from 'vitest'
import { mistakes } from './neighbours.ts'

const events: Record<string, string> = {
  'raids in two towns that no list has': `
    tv 9: Immigration raid at Quarry Bend dairy nets 18 workers | Agents came to the dairy near Quarry Bend at dawn.
    wire 11: 18 dairy workers detained in Quarry Bend
    --
    tv2 10: Immigration raid at Sable Point cannery nets 44 workers | Agents came to the cannery near Sable Point at dawn.
    post 12: 44 cannery workers detained in Sable Point`,
  'sentences for smuggling': `
    court 9: Houston man sentenced to 5 years for smuggling migrants in tanker
    post 11: Man gets five years for smuggling of migrants in tanker truck | The Houston man was sentenced on Tuesday.
    --
    court 10: San Diego woman sentenced to 12 years for smuggling migrants by boat
    wire 12: Woman gets 12 years for smuggling migrants on boat off San Diego`,
  'nominees for two offices': `
    wire 9: Trump picks sheriff Dale Brannigan to lead ICE
    post 11: Sheriff Brannigan is nominated to run ICE
    --
    wire 10: Trump picks lawyer Priya Vossler to lead USCIS
    radio 12: Vossler, a lawyer, is nominated to run USCIS`,
  'contracts for two prisons': `
    wire 9: ICE signs contract for 1,200 beds in Harlow | The prison firm said on Tuesday.
    post 11: Prison in Harlow to hold 1,200 immigrants under ICE contract
    --
    wire 10: ICE signs contract for 500 beds in Tamarack | The prison firm said on Tuesday.
    radio 12: Prison in Tamarack to hold 500 immigrants under ICE contract`,
  'plans of schools in two cities': `
    tv 9: Denver schools adopt plan for visits by ICE
    radio 11: Denver school board approves plan for ICE visits
    --
    tv2 10: Tulsa schools adopt plan for visits by ICE
    post 12: Tulsa school board approves plan for ICE visits`,
  'visas at two universities': `
    wire 9: Harwick University students lose visas | Twelve students of Harwick University lost their visas, it said.
    post 11: Visas of 12 Harwick University students revoked
    --
    wire 10: Lindell College students lose visas | Forty students of Lindell College lost their visas, it said.
    radio 12: Visas of 40 Lindell College students revoked`,
  'suits of two states': `
    wire 9: Illinois attorney general sues over road grants and ICE
    post 11: Illinois sues US over conditions for road grants
    --
    wire 10: Oregon attorney general sues over food aid and data
    radio 12: Oregon sues US over demand for data on food aid`,
  'escapes in two cities': `
    tv 9: Four detainees escape from Newark detention center
    wire 11: Search on for four who fled Newark detention center
    --
    tv2 10: Two detainees escape from Aurora detention center
    post 12: Search on for two who fled Aurora detention center`,
  'a fire and an illness in one camp': `
    tv 9: Fire breaks out at El Paso detention camp | No one was hurt, ICE said.
    wire 11: Fire at detention camp in El Paso; nobody hurt
    --
    tv2 10: Measles found at El Paso detention camp | Two cases were confirmed, ICE said.
    post 12: Two measles cases at detention camp in El Paso`,
  'rulings under headlines with capitals everywhere': `
    court 9: Judge Orders Release Of Palestinian Student From Vermont Jail
    wire 11: Palestinian student must be released from Vermont jail, judge rules
    --
    court 10: Judge Orders Release Of Turkish Student From Louisiana Jail
    post 12: Turkish student must be released from Louisiana jail, judge rules`,
  'audits of two centers': `
    wire 9: Audit finds mold at Georgia detention center | The inspector general visited Folkston.
    post 11: Inspector general finds mold at Folkston center
    --
    wire 10: Audit finds long waits for doctors at Arizona detention center | The inspector general visited Eloy.
    radio 12: Inspector general finds long waits for doctors at Eloy center`,
}

test.each(Object.entries(events))(
  'Events that are alike are two stories, each with all of its reports: %s',
  (_, pair) => {
    expect(mistakes(pair)).toEqual([])
  },
)

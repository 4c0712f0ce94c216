import { expect, test } from 'vitest'
import { mistakes } from './neighbours.ts'

const events: Record<string, string> = {
  'a trial abroad and a ruling': `
    wire 9: Man jailed in UK for attack on asylum hostel cook
    post 11: UK court jails man who attacked cook of asylum hostel | A man was jailed for an attack on a cook.
    --
    herald 13: US judge blocks end of Burundians' deportation protections
    radio 14: Judge stops US from ending protected status for Burundi | Burundians may keep their status for now.`,
  'two things that ICE does at places with many people': `
    wire 9: White House says it has no plans to send ICE to libraries
    radio 11: No plans to send ICE agents to libraries, White House says
    --
    herald 12: Protesters rally in Oslo against ICE at ski games
    post 14: Rally in Oslo against presence of ICE at games | Protesters came to the square in Oslo.`,
  'two measures on visas': `
    wire 9: US adds visa restrictions for Bolivians after death of senator
    herald 11: New visa limits for Bolivian officials after death of senator
    --
    wire 12: $80,000 H-1B fee is unlawful, US judge rules
    post 14: Judge rules $80,000 fee for H-1B workers unlawful`,
  'two measures on detention': `
    paper 9: Judge orders ICE to cut number of detainees at Nevada camp | ICE must reduce the population so that people can keep apart.
    wire 11: ICE must cut population of Nevada detention camp, judge says
    --
    paper 8.9: City council votes to turn two schools into detention facilities | The decision adds 1,400 beds.
    radio 12: Two schools to become detention facilities after council vote | The council added 1,400 beds.`,
  'a strike in a jail and a vote on it': `
    tv 9: Detainees in Yakima begin hunger strike over food
    wire 11: Hunger strike begins at Yakima detention center | Detainees refuse food over its quality.
    --
    paper 12: Yakima council limits size of detention center
    post 14: Council vote caps size of detention center in Yakima`,
  'two shootings': `
    tv 9: ICE agent shoots driver in Cicero | The man, 38, was shot in his car on Tuesday.
    wire 11: Driver shot by ICE agent near Chicago | The man was shot in his car in Cicero, police said.
    --
    tv 10: ICE agent shoots driver in Pasadena | The man, 24, was shot in his truck on Tuesday.
    post 12: Driver shot by ICE agent near Los Angeles | The man was shot in his truck in Pasadena.`,
  'two bills of one chamber': `
    wire 9: Texas Senate passes SB 6 on sheriffs and ICE
    post 11: SB 6, requiring sheriffs to help ICE, passes in Texas
    --
    wire 10: Texas Senate passes SB 19 on land and foreigners
    radio 12: SB 19, barring land sales to foreigners, passes in Texas`,
  'two bills of Congress': `
    wire 9: House passes H.R. 1875 on drunk drivers | The vote was 246-160.
    post 11: H.R. 1875 to deport drunk drivers passes House | The House voted 246-160.
    --
    wire 9.5: House passes H.R. 2156 on sanctuary cities | The vote was 224-194.
    radio 12: H.R. 2156 against sanctuary cities passes House | The House voted 224-194.`,
  'two verdicts': `
    tv 9: Jury acquits man accused of hitting ICE agent | Odell Farrow was found not guilty.
    wire 11: Man acquitted of hitting ICE agent | A jury found Odell Farrow not guilty.
    --
    tv 10: Jury convicts woman accused of ramming ICE car | Wilma Strand was found guilty.
    post 12: Woman convicted of ramming ICE car | A jury found Wilma Strand guilty.`,
  'two suits of one department': `
    wire 9: Justice Department sues Minnesota over sanctuary policies
    post 11: US sues Minnesota over sanctuary laws | The Justice Department filed the suit.
    --
    wire 10: Justice Department sues Worcester over sanctuary policies
    radio 12: US sues Worcester, Mass., over sanctuary policies`,
  'two confirmations': `
    wire 9: Senate confirms CBP commissioner in 51-46 vote
    post 11: CBP commissioner is confirmed by Senate, 51-46
    --
    wire 10: Senate confirms USCIS director in 53-44 vote
    radio 12: USCIS director is confirmed by Senate, 53-44`,
}

test.each(Object.entries(events))(
  'Two events are two stories, each with all of its reports: %s',
  (_, pair) => {
    expect(mistakes(pair)).toEqual([])
  },
)

import { describe, expect, it } from 'vitest'
import { actionsIn, namesOfActions } from '../../../functions/cluster/evidence/actions.ts'
import { createProductionClusterer } from '../../../functions/cluster/production-clusterer.ts'
import { tokenize } from '../../../functions/cluster/text/tokenize.ts'
import { article, type Report } from './neighbours.ts'

/** Whether two reports share a story where nothing else is known. */
function areOne(one: Report, other: Report): boolean {
  const clusterer = createProductionClusterer()
  const [a, b] = [article(one), article(other)]
  clusterer.assign(a)
  clusterer.assign(b)
  return clusterer.storyOf(a.id) === clusterer.storyOf(b.id)
}

describe('Alike reports are two stories', () => {
  it.each<[string, Report, Report]>([
    [
      'of the councils of two cities',
      [
        'wire',
        9,
        'Tulsa City Council bans hoods for ICE agents',
        'The council voted on Monday to ban hoods.',
      ],
      ['post', 11, 'Norman City Council rejects ban on hoods for ICE agents', 'The council voted on Monday.'],
    ],
    [
      'of a council and of a governor',
      [
        'wire',
        9,
        'Tulsa City Council bans hoods for ICE agents',
        'The council voted on Monday to ban hoods.',
      ],
      ['post', 11, 'Stitt signs bill banning hoods for ICE agents', 'The governor signed a bill on hoods.'],
    ],
    [
      'of two polls',
      ['wire', 9, 'Poll: 41% of voters oppose ferry raids', 'A poll by Brisk says so.'],
      ['post', 11, 'Poll: 46% of voters oppose ferry raids', 'A poll by Tovald says so.'],
    ],
    [
      'of a body and of a rescue',
      ['wire', 9, 'Body of migrant found in canyon near Dry Wells', 'Agents found the body on Tuesday.'],
      ['wire', 11, 'Migrant rescued from canyon near Dry Wells', 'Agents rescued the woman on Tuesday.'],
    ],
    [
      'of two sides of a city',
      ['wire', 9, 'Federal agent shoots man in north Tulsa', 'A federal agent shot a man in Tulsa.'],
      ['wire', 11, 'Federal agent shoots man in south Tulsa', 'A federal agent shot a man in Tulsa.'],
    ],
    [
      'of one newsroom that begin alike',
      ['wire', 9, 'ICE arrests criminal alien convicted of arson in Tulsa', 'ICE arrested a man in Tulsa.'],
      [
        'wire',
        10,
        'ICE arrests criminal alien convicted of forgery in Tulsa',
        'ICE arrested a man in Tulsa.',
      ],
    ],
    [
      'of a shooting and of the charge',
      ['wire', 9, 'ICE agent shoots driver in Tulsa', 'An ICE agent shot a driver on Elm Street.'],
      [
        'post',
        30,
        'Tulsa driver shot by ICE agent charged with assault',
        'The driver was shot on Elm Street.',
      ],
    ],
  ])('%s', (_, one, other) => {
    expect(areOne(one, other)).toBe(false)
    expect(areOne(other, one)).toBe(false)
  })
})

describe('Alike reports are two stories although all that differs is', () => {
  it.each<[string, Report, Report]>([
    [
      'the county in the title',
      [
        'wire',
        9,
        'Deputies of Ambrose County will be trained by ICE',
        'They will be trained for four weeks.',
      ],
      [
        'post',
        11,
        'In Velmont County, ICE will train deputies',
        'They will be trained for four weeks in Ambrose.',
      ],
    ],
    [
      'the parties to a case',
      ['wire', 9, 'Court hears case on parole of farmhands', 'The case is Ferrand v. Bruning.'],
      ['post', 11, 'Parole of farmhands is heard in court', 'The case is Oskar v. Tillmont.'],
    ],
    [
      'the city in the title',
      ['wire', 9, 'Raid at car wash in Houston empties shift', 'Agents raided a car wash on Tuesday.'],
      ['post', 11, 'Agents raid Dallas car wash', 'Agents raided a car wash on Tuesday.'],
    ],
    [
      'the fee in the title',
      ['wire', 9, 'US sets visa fee of $250 for ferry crews', 'Ferry crews will pay a fee for their visas.'],
      ['post', 11, 'Ferry crews face $1,000 visa fee', 'Ferry crews will pay a fee for their visas.'],
    ],
    [
      'the step that a matter has taken',
      [
        'wire',
        9,
        'Nurse detained at Brisk ferry landing',
        'A nurse was detained at the Brisk ferry landing.',
      ],
      ['post', 11, 'Nurse freed at Brisk ferry landing', 'A nurse came out of the Brisk ferry landing.'],
    ],
  ])('%s', (_, one, other) => {
    expect(areOne(one, other)).toBe(false)
    expect(areOne(other, one)).toBe(false)
  })
})

describe('Two reports are one story', () => {
  it.each<[string, Report, Report]>([
    [
      'if one says that a ban passes and the other that what it bans is rejected',
      [
        'wire',
        9,
        'Tovald council approves ban on detention center',
        'The council voted against a detention center.',
      ],
      [
        'post',
        11,
        'Tovald rejects detention center in vote',
        'The council voted against a detention center.',
      ],
    ],
    [
      'if one says that a suit was filed and the other that a court is asked to act',
      [
        'wire',
        9,
        'Growers ask court to halt ferry permits',
        'Growers want a judge to halt the ferry permits.',
      ],
      ['post', 11, 'Growers sue over ferry permits', 'Growers want a judge to halt the ferry permits.'],
    ],
  ])('%s', (_, one, other) => {
    expect(areOne(one, other)).toBe(true)
    expect(areOne(other, one)).toBe(true)
  })
})

it('Two newsrooms with a headline of one form still report one event', () => {
  expect(
    areOne(
      [
        'wire',
        9,
        'ICE arrests baker convicted of arson in Tulsa',
        'ICE arrested a baker in Tulsa for arson.',
      ],
      ['post', 10, 'ICE arrests Tulsa baker convicted of arson', 'A baker was arrested by ICE in Tulsa.'],
    ),
  ).toBe(true)
})

it.each([
  ['a vote', 'Tovald, champion of farmworkers, passes away'],
  ['a killing', 'Officers arrest man wanted for murder'],
  ['a release', 'Most are tired of raids, says poll released by Brisk'],
  ['an order', 'Signs of fear grow in Tulsa'],
])('No %s is read from "%s"', (action, title) => {
  expect(namesOfActions(actionsIn(tokenize(title)))).not.toContain(action)
})

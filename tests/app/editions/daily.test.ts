import { afterEach, beforeEach, expect, it } from 'vitest'
import { composeDue, skipPastSlots } from '../../../functions/app/editions/compose-due.ts'
import type { Edition } from '../../../functions/domain/model/edition.ts'
import { Editions } from '../../../functions/store/editions/editions.ts'
import { TrialContext } from '../context.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const publication = {
  schedule: {
    timeZone: 'America/New_York',
    weekly: { day: 'friday', time: '07:00', draftHours: 0 },
    daily: { time: '06:30', draftHours: 0 },
  },
} as const

let trial: TrialContext
beforeEach(async () => {
  trial = new TrialContext(publication)
  await trial.subscribe('dora@example.org', { frequency: 'daily' })
})
afterEach(() => trial.close())

async function beginAt(time: string): Promise<void> {
  trial.time = Date.parse(time)
  await skipPastSlots(trial.context)
}

async function daily(): Promise<Edition[]> {
  const { content, kept } = trial.context
  const newestFirst = await Array.fromAsync(new Editions(content, kept).all('daily'))
  return newestFirst.reverse()
}

const storiesOf = ({ sections }: Edition) => sections.flatMap(({ stories }) => stories.map(({ id }) => id))

it.each([
  ['ends', '2026-10-30T20:00:00Z', ['10-31T10:30', '11-01T11:30', '11-02T11:30', '11-03T11:30']],
  ['begins', '2027-03-12T20:00:00Z', ['03-13T11:30', '03-14T10:30', '03-15T10:30', '03-16T10:30']],
])(
  'While summer time %s there is one daily edition a day, by the clock on the wall, and each story is in one',
  async (_, start, due) => {
    await beginAt(start)
    const begin = trial.time
    for (let hour = 0; hour < 4 * 24; hour++) {
      if (hour % 24 === 3) await trial.addStory()
      trial.time = begin + hour * HOUR + HOUR / 2
      await composeDue(trial.context)
    }
    const editions = await daily()
    expect(editions.map(({ frozenAt }) => frozenAt.slice(5, 16))).toEqual(due)
    expect(editions.map((edition) => storiesOf(edition).length)).toEqual([1, 1, 1, 1])
    expect(new Set(editions.flatMap(storiesOf)).size).toBe(4)
  },
)

it('A day without stories has no daily edition, and neither have forty', async () => {
  await beginAt('2026-11-19T20:00:00Z')
  for (let day = 1; day <= 40; day++) {
    trial.time += DAY
    await composeDue(trial.context)
  }
  expect(await daily()).toEqual([])
  await trial.addStory()
  trial.time += DAY
  await composeDue(trial.context)
  expect((await daily()).map((edition) => storiesOf(edition).length)).toEqual([1])
})

it('After days on which the machine was off there is one daily edition, which has all of their stories', async () => {
  await beginAt('2026-11-19T20:00:00Z')
  await trial.addStory()
  await trial.addStory()
  trial.time += 3 * DAY
  await composeDue(trial.context)
  await composeDue(trial.context)
  expect((await daily()).map((edition) => [edition.id, storiesOf(edition).length])).toEqual([
    ['2026-11-22-daily', 2],
  ])
})

it('A daily edition keeps the length that was set when it was frozen, and knows what is in its email', async () => {
  await trial.close()
  trial = new TrialContext({ ...publication, edition: { stories: 3, words: 400 } })
  await trial.subscribe('dora@example.org', { frequency: 'daily' })
  await beginAt('2026-11-19T20:00:00Z')
  for (let n = 0; n < 6; n++) await trial.addStory()
  trial.time += DAY
  await composeDue(trial.context)
  const [edition] = await daily()
  expect(edition).toMatchObject({ length: { stories: 3, words: 400 } })
  expect(storiesOf(edition!)).toHaveLength(6)
  expect(edition!.emailed!.stories).toHaveLength(3)
  expect(edition!.emailed!.words).toBeLessThanOrEqual(400)
})

import { expect, it } from 'vitest'
import { SqliteTable } from '../../functions/adapters/local/sqlite/sqlite-table.ts'
import { lateMailings } from '../../functions/app/mailings/late-mailings.ts'
import { countFailingSources } from '../../functions/app/poll/count-failing-sources.ts'
import { readConfiguration } from '../../functions/configuration/read.ts'
import type { SourceState } from '../../functions/domain/model/source-state.ts'
import { type Mailing, Mailings } from '../../functions/store/editions/mailings.ts'

const now = new Date('2026-11-27T18:00:00Z')
const clock = () => now
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)

async function mailings(...all: (Partial<Mailing> & { hours: number })[]) {
  const subscribers = new SqliteTable(':memory:', clock)
  const kept = new Mailings(subscribers)
  for (const [n, { hours, ...sending }] of all.entries()) {
    const edition = `2026-11-2${n}`
    await kept.begin(edition, hoursAgo(hours))
    await kept.change(edition, (standing) => ({ ...standing, ...sending }))
  }
  return (await lateMailings({ subscribers, clock }, 6)).map(({ edition }) => edition)
}

it('tells of every edition that somebody still waits for after so many hours, whatever holds it up', async () => {
  expect(
    await mailings(
      { hours: 7, state: 'freezing' },
      { hours: 7, state: 'sending' },
      { hours: 7, state: 'paused' },
      { hours: 5, state: 'sending' },
    ),
  ).toEqual(['2026-11-20', '2026-11-21', '2026-11-22'])
})

it('does not call late what is over, was cancelled, or was opened again for somebody who confirmed later', async () => {
  expect(
    await mailings(
      { hours: 200, state: 'complete' },
      { hours: 200, state: 'cancelled' },
      { hours: 200, state: 'sending', completedAt: hoursAgo(199).toISOString() },
    ),
  ).toEqual([])
})

it('counts the sources that fail, are dead or gone, and no source that is off', () => {
  const configuration = readConfiguration({ base: 'config' })
  const [one, two, three, off] = configuration.sources.filter(({ on, blocked }) => on && !blocked)
  const sources = [one!, two!, three!, { ...off!, on: false }]
  const state = (source: string, more: Partial<SourceState>) =>
    [
      source,
      {
        source,
        consecutiveFailures: 0,
        everyMinutes: 60,
        firstPolled: hoursAgo(24 * 30).toISOString(),
        lastSuccess: hoursAgo(1).toISOString(),
        ...more,
      } as SourceState,
    ] as const
  const states = new Map([
    state(one!.id, {}),
    state(two!.id, { consecutiveFailures: 1 }),
    state(three!.id, { gone: hoursAgo(9).toISOString() }),
    state(off!.id, { consecutiveFailures: 5 }),
  ])
  expect(countFailingSources({ configuration: { ...configuration, sources }, clock }, states)).toBe(2)
})

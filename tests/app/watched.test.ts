import { expect, it } from 'vitest'
import { SqliteTable } from '../../functions/adapters/local/sqlite/sqlite-table.ts'
import { warnOfLateMailings } from '../../functions/app/mailings/late-mailings.ts'
import { countFailingSources } from '../../functions/app/poll/watch-sources.ts'
import { readConfiguration } from '../../functions/configuration/read.ts'
import type { SourceState } from '../../functions/domain/model/source-state.ts'
import type { LogFields } from '../../functions/ports/logger.ts'
import { type Mailing, Mailings } from '../../functions/store/editions/mailings.ts'

const now = new Date('2026-11-27T18:00:00Z')
const clock = () => now
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)

/** The editions that are reported as late by two checks in a row, six hours after their mailings began. */
async function lateEditions(...all: (Partial<Mailing> & { hours: number })[]) {
  const subscribers = new SqliteTable(':memory:', clock)
  const kept = new Mailings(subscribers)
  for (const [n, { hours, ...mailing }] of all.entries()) {
    const edition = `2026-11-2${n}`
    await kept.begin(edition, hoursAgo(hours))
    await kept.change(edition, (before) => ({ ...before, ...mailing }))
  }
  const reported = new Set<string>()
  const late: unknown[] = []
  const logger = { info() {}, warn: (_: string, facts?: LogFields) => late.push(facts?.edition), error() {} }
  for (let n = 0; n < 2; n++) await warnOfLateMailings({ subscribers, clock, logger }, 6, reported)
  return late
}

it('warns once of every edition that did not reach everybody within so many hours, whatever delays it', async () => {
  expect(
    await lateEditions(
      { hours: 7, state: 'freezing' },
      { hours: 7, state: 'sending' },
      { hours: 7, state: 'paused' },
      { hours: 5, state: 'sending' },
    ),
  ).toEqual(['2026-11-20', '2026-11-21', '2026-11-22'])
})

it('does not warn of a mailing that is complete, was cancelled, or was resumed for a reader who confirmed later', async () => {
  expect(
    await lateEditions(
      { hours: 200, state: 'complete' },
      { hours: 200, state: 'cancelled' },
      { hours: 200, state: 'sending', completedAt: hoursAgo(199).toISOString() },
    ),
  ).toEqual([])
})

it('counts the sources that fail, are dead or gone, but not those that are turned off', () => {
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

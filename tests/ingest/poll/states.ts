import { Source } from '../../../functions/domain/model/source.ts'
import type { SourceState } from '../../../functions/domain/model/source-state.ts'
import { stateFor } from '../../../functions/ingest/poll/state-for.ts'

export const NOON = new Date('2026-11-16T12:00:00Z') // a Monday

export const source = Source.parse({
  id: 'border-report',
  name: 'Border Report',
  feed: 'https://border.example/feed',
})

export const later = (time: Date, minutes: number) => new Date(time.getTime() + minutes * 60_000)

/** Minutes from `now` to the state's next poll. */
export const waitOf = (state: SourceState, now: Date) => (Date.parse(state.nextPoll) - now.getTime()) / 60_000

/** A source that was read once an hour without trouble until `at`. */
export function wellState(at: Date, changes: Partial<SourceState> = {}): SourceState {
  const time = at.toISOString()
  return {
    ...stateFor(source, undefined, at),
    firstPolled: '2026-10-01T00:00:00.000Z',
    lastPolled: time,
    lastSuccess: time,
    lastNewEntry: time,
    medianGapMinutes: 120,
    ...changes,
  }
}

import type { Clock } from '../ports/clock.ts'
import type { Table } from '../ports/table.ts'
import { SourceStates } from '../store/source-states.ts'
import { Projection } from '../store/stories/projection.ts'
import { type LogEntry, StoryLog } from '../store/stories/story-log.ts'

export interface Replayed {
  /** Entries of the desk log of that day. */
  entries: number
  /** Sources that are read in full at their next poll, which is due now. */
  sources: number
}

/**
 * Brings a day, as `2026-11-20` in UTC, to where it should be: writes anew what the desk's log says of it, and lets
 * every source be read in full, so that whatever is still in a feed and did not reach the desk is decided now. What
 * the desk knows stays as it is: nothing becomes new, and nothing is mailed again.
 */
export async function replay(content: Table, day: string, clock: Clock): Promise<Replayed> {
  const entries = await entriesOf(new StoryLog(content), day)
  const projection = new Projection(content)
  for (const entry of entries) await projection.apply(entry)
  const states = new SourceStates(content)
  const known = await states.all()
  for (const [source, { etag: _, lastModified: __, bodyHash: ___, ...state }] of known) {
    await states.put(source, { ...state, nextPoll: clock().toISOString() })
  }
  return { entries: entries.length, sources: known.size }
}

async function entriesOf(log: StoryLog, day: string): Promise<LogEntry[]> {
  const entries: LogEntry[] = []
  for await (const entry of log.backwards()) {
    if (entry.at.slice(0, 10) < day) break
    if (entry.at.startsWith(day)) entries.push(entry)
  }
  return entries.reverse()
}

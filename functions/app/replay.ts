import type { Clock } from '../ports/clock.ts'
import type { ReportProgress } from '../ports/progress.ts'
import type { Table } from '../ports/table.ts'
import { openContentStores } from '../store/open-stores.ts'
import { noteReplay, Projection } from '../store/stories/projection.ts'
import type { LogEntry, StoryLog } from '../store/stories/story-log.ts'

/** What a replay did. */
export interface Replayed {
  /** The number of entries of the story log of that day. */
  entries: number
  /** The number of sources that are read in full at their next poll, which is due now. */
  sources: number
}

/**
 * Repairs a day, such as `2026-11-20` in UTC. It writes the stories of that day again from the story log, and makes
 * every source due for a full read, so that articles are processed that are in a feed and were lost. Known articles do
 * not become new, and no email is sent again.
 */
export async function replay(
  content: Table,
  day: string,
  clock: Clock,
  progress?: ReportProgress,
): Promise<Replayed> {
  const { storyLog, sourceStates } = openContentStores({ content })
  const entries = await entriesOf(storyLog, day)
  const projection = new Projection(content)
  for (const [n, entry] of entries.entries()) {
    await projection.apply(entry)
    progress?.('replaying', n + 1, entries.length)
  }
  await noteReplay(content, clock())
  const states = await sourceStates.all()
  for (const [source, { etag: _, lastModified: __, bodyHash: ___, ...state }] of states) {
    await sourceStates.put(source, { ...state, nextPoll: clock().toISOString() })
  }
  return { entries: entries.length, sources: states.size }
}

async function entriesOf(log: StoryLog, day: string): Promise<LogEntry[]> {
  const entries: LogEntry[] = []
  for await (const entry of log.backwards()) {
    if (entry.at.slice(0, 10) < day) break
    if (entry.at.startsWith(day)) entries.push(entry)
  }
  return entries.reverse()
}

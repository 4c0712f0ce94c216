import type { Story } from '../../domain/model/story.ts'
import { assembleStory, type View } from '../../domain/story/assemble.ts'
import type { StoryRecord } from '../../domain/story/story-record.ts'
import { DAY_MS } from '../../domain/time.ts'
import type { Stories } from './stories.ts'

/** Every story that readers may see, founded between two times, newest first; absorbed ones are part of another. */
export async function readStories(
  stories: Stories,
  range: { from: Date; to: Date },
  view: View,
): Promise<Story[]> {
  const found: Story[] = []
  for (const day of days(range.from, range.to)) found.push(...(await storiesOf(day, stories, view)))
  return found.sort(newestFirst)
}

/** Those founded on a day `YYYYMMDD`, with what they absorbed, newest first. */
export async function storiesOf(day: string, stories: Stories, view: View): Promise<Story[]> {
  const records = new Map((await stories.foundedOn(day)).map((record) => [record.id, record]))
  const found: Story[] = []
  for (const record of records.values()) {
    const story = await readStory(stories, record, view, records)
    if (story) found.push(story)
  }
  return found.sort(newestFirst)
}

function newestFirst(a: Story, b: Story): number {
  if (a.published !== b.published) return a.published < b.published ? 1 : -1
  return a.id < b.id ? 1 : -1
}

/** One story with what it absorbed; `undefined` where it is not released or is part of another. */
export async function readStory(
  stories: Stories,
  record: StoryRecord,
  view: View,
  loaded?: ReadonlyMap<string, StoryRecord>,
): Promise<Story | undefined> {
  if (record.mergedInto !== undefined || !record.release) return undefined
  const [, ...absorbed] = await stories.withAbsorbed(record, loaded)
  return assembleStory(record, record.release, absorbed, view)
}

/** The days `YYYYMMDD` that two times and everything between them fall on, in UTC. */
export function* days(from: Date, to: Date): Iterable<string> {
  const last = Math.floor(to.getTime() / DAY_MS)
  for (let day = Math.floor(from.getTime() / DAY_MS); day <= last; day++) {
    yield new Date(day * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '')
  }
}

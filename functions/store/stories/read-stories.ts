import type { Story } from '../../domain/model/story.ts'
import { assembleStory, type View } from '../../domain/story/assemble.ts'
import type { StoryRecord } from '../../domain/story/story-record.ts'
import { DAY_MS } from '../../domain/time.ts'
import type { Stories } from './stories.ts'

/**
 * Assembles one story with the stories merged into it; `undefined` if it is not published, is merged into another, or its
 * articles moved to another.
 */
export async function readStory(...what: Parameters<typeof readWhole>): Promise<Story | undefined> {
  const story = await readWhole(...what)
  return story?.withdrawn?.moved ? undefined : story
}

/** The same, also of a story whose articles moved to another. Stories in `loaded` are not read again. */
export async function readWhole(
  stories: Stories,
  record: StoryRecord,
  view: View,
  loaded?: ReadonlyMap<string, StoryRecord>,
): Promise<Story | undefined> {
  if (record.mergedInto !== undefined || !record.firstPublication) return undefined
  const [, ...absorbed] = await stories.withAbsorbed(record, loaded)
  return assembleStory(record, record.firstPublication, absorbed, view)
}

/** The days `YYYYMMDD` in UTC from one time to another, both included. */
export function* days(from: Date, to: Date): Iterable<string> {
  const last = Math.floor(to.getTime() / DAY_MS)
  for (let day = Math.floor(from.getTime() / DAY_MS); day <= last; day++) {
    yield new Date(day * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '')
  }
}

import type { Story } from '../../functions/domain/model/story.ts'
import type { View } from '../../functions/domain/story/assemble.ts'
import { withoutMoved } from '../../functions/domain/story/links/moved-stories.ts'
import { newestFirst } from '../../functions/domain/story/newest-first.ts'
import { days, readWhole } from '../../functions/store/stories/read-stories.ts'
import type { Stories } from '../../functions/store/stories/stories.ts'

/** Reads every published story that was founded between two times as it is stored now, the newest first. */
export async function readStories(
  stories: Stories,
  range: { from: Date; to: Date },
  view: View,
): Promise<Story[]> {
  const found: Story[] = []
  for (const day of days(range.from, range.to)) {
    const records = new Map((await stories.foundedOn(day)).map((record) => [record.id, record]))
    for (const record of records.values()) {
      const story = await readWhole(stories, record, view, records)
      if (story) found.push(story)
    }
  }
  return withoutMoved(found).sort(newestFirst)
}

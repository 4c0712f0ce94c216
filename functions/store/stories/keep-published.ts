import { firstPublicationOf } from '../../domain/story/publication/first-publication.ts'
import type { FirstPublication } from '../../domain/story/story-record.ts'
import type { Stories } from './stories.ts'
import type { LogEntry } from './story-log.ts'

/**
 * Finds the stories that received articles of a published story, by a move or because a merge was taken back. They are to be
 * published: readers have seen these articles, so they must not disappear while a new story waits.
 */
export async function toKeepPublished(
  { articles, left = [], unmerged = [], at }: LogEntry,
  stories: Stories,
): Promise<{ story: string; firstPublication: FirstPublication }[]> {
  const places = new Map(articles.map(({ id, placement }) => [id, placement?.story]))
  const steps = [
    ...left.map(({ article, story }) => ({ before: story, now: places.get(article) })),
    ...unmerged.map(({ story, from }) => ({ before: from, now: story })),
  ]
  const seen = new Map<string, string>()
  for (const { before, now } of steps) if (now !== undefined && now !== before) seen.set(now, before)
  const found = new Map<string, FirstPublication>()
  for (const [now, before] of seen) {
    const [story] = await stories.family(now)
    if (!story || story.firstPublication || found.has(story.id) || story.members.length === 0) continue
    const [former] = await stories.family(before)
    if (!former || !(former.firstPublication || found.has(former.id))) continue
    found.set(story.id, firstPublicationOf(story, new Map(), at))
  }
  return [...found].map(([story, firstPublication]) => ({ story, firstPublication }))
}

import { firstPublicationOf } from '../../domain/story/publication/first-publication.ts'
import type { Stories } from './stories.ts'
import type { LogEntry } from './story-log.ts'

/**
 * Publishes the stories that received articles of a published story, by a move or because a merge was taken back. Readers
 * have seen these articles, so they must not disappear while a new story waits to be published.
 */
export async function keepPublished(
  { articles, left = [], unmerged = [], at }: LogEntry,
  stories: Stories,
): Promise<void> {
  const places = new Map(articles.map(({ id, placement }) => [id, placement?.story]))
  const steps = [
    ...left.map(({ article, story }) => ({ before: story, now: places.get(article) })),
    ...unmerged.map(({ story, from }) => ({ before: from, now: story })),
  ]
  const seen = new Map<string, string>()
  for (const { before, now } of steps) if (now !== undefined && now !== before) seen.set(now, before)
  for (const [now, before] of seen) {
    const [story] = await stories.family(now)
    if (!story || story.firstPublication || story.members.length === 0) continue
    const [former] = await stories.family(before)
    if (!former?.firstPublication) continue
    await stories.publish([{ story: story.id, firstPublication: firstPublicationOf(story, new Map(), at) }])
  }
}

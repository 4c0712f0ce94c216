import type { DecidedArticle } from '../../domain/model/article.ts'
import { createRedirects } from '../../domain/story/redirects.ts'
import type { Merge } from '../../domain/story/story-merge.ts'
import { DAY_MS } from '../../domain/time.ts'
import type { StoryLog } from '../../store/stories/story-log.ts'

const DAYS = 7

export interface Lately {
  /** Every article of the last seven days, as the desk last decided it, by id. */
  articles: ReadonlyMap<string, DecidedArticle>
  /** The story that one of them is in by now. */
  storyOf(article: DecidedArticle): string | undefined
}

export async function decidedLately(log: StoryLog, now: Date): Promise<Lately> {
  const since = new Date(now.getTime() - DAYS * DAY_MS).toISOString()
  const latest = new Map<string, DecidedArticle>()
  const merged: Merge[] = []
  for await (const { at, articles, merges } of log.backwards()) {
    if (at < since) break
    for (const article of articles) if (!latest.has(article.id)) latest.set(article.id, article)
    merged.push(...merges.toReversed())
  }
  const redirects = createRedirects()
  for (const merge of merged.reverse()) redirects.add(merge)
  return {
    articles: latest,
    storyOf: ({ placement }) => placement && redirects.living(placement.story),
  }
}

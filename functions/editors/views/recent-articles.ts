import type { DecidedArticle } from '../../domain/model/article.ts'
import { createRedirects } from '../../domain/story/links/redirects.ts'
import type { Merge } from '../../domain/story/links/story-merge.ts'
import { DAY_MS } from '../../domain/time.ts'
import type { StoryLog } from '../../store/stories/story-log.ts'

const RECENT_DAYS = 7

/** The articles of the last seven days, and the stories they belong to now. */
export interface RecentArticles {
  /** By id, each as it was last classified and grouped. */
  articles: ReadonlyMap<string, DecidedArticle>
  /** Returns the story that an article belongs to now. */
  storyOf(article: DecidedArticle): string | undefined
}

/** Reads the articles of the last seven days from the log. */
export async function recentArticles(log: StoryLog, now: Date): Promise<RecentArticles> {
  const since = new Date(now.getTime() - RECENT_DAYS * DAY_MS).toISOString()
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

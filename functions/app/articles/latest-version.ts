import type { DecidedArticle } from '../../domain/model/article.ts'
import type { ArticleName } from '../../domain/model/decision.ts'
import type { Articles } from '../../store/stories/articles.ts'
import type { StoryLog } from '../../store/stories/story-log.ts'

/** The latest version of an article in the log. */
export async function latestVersion(
  name: ArticleName,
  articles: Articles,
  log: StoryLog,
): Promise<DecidedArticle | undefined> {
  const known = await articles.get(name)
  const entry = known && (await log.get(known.seq))
  return entry?.articles.find(({ id }) => id === name.id)
}

import { holdsWords } from '../../domain/decisions/redacted.ts'
import type { DecidedArticle } from '../../domain/model/article.ts'
import type { ArticleName } from '../../domain/model/decision.ts'
import { canonicalUrl } from '../../domain/urls/canonical-url.ts'
import type { StoryLog } from '../../store/stories/story-log.ts'

/** What an article ever said, and the stories it ever stood in. */
export interface Trace extends ArticleName {
  titles: Set<string>
  summaries: Set<string>
  /** Canonical. */
  urls: Set<string>
  stories: Set<string>
}

/** Follows articles through the desk's log, all of which it reads; `entries` are those that hold words of theirs. */
export async function trace(
  names: ReadonlyMap<string, ArticleName>,
  log: StoryLog,
): Promise<{ traces: Trace[]; entries: number }> {
  const traces = new Map<string, Trace>()
  let entries = 0
  const traceOf = (id: string) => {
    const name = names.get(id)
    if (!name) return undefined
    const found = traces.get(id) ?? {
      ...name,
      titles: new Set<string>(),
      summaries: new Set<string>(),
      urls: new Set<string>(),
      stories: new Set<string>(),
    }
    traces.set(id, found)
    return found
  }
  for await (const { articles, left = [] } of log.after(0)) {
    for (const article of articles) note(article, traceOf(article.id))
    for (const { article, story } of left) traceOf(article)?.stories.add(story)
    if (articles.some((article) => names.has(article.id) && holdsWords(article))) entries += 1
  }
  return { traces: [...traces.values()], entries }
}

function note({ title, summary, url, placement }: DecidedArticle, found: Trace | undefined): void {
  if (!found) return
  if (title) found.titles.add(title)
  if (summary) found.summaries.add(summary)
  if (url) found.urls.add(canonicalUrl(url))
  if (placement) found.stories.add(placement.story)
}

import { holdsWords } from '../../domain/decisions/redacted.ts'
import type { DecidedArticle } from '../../domain/model/article.ts'
import type { ArticleName } from '../../domain/model/decision.ts'
import { canonicalUrl } from '../../domain/urls/canonical-url.ts'
import type { StoryLog } from '../../store/stories/story-log.ts'

/** All text that an article ever had, and the stories that it was ever in. */
export interface Trace extends ArticleName {
  titles: Set<string>
  summaries: Set<string>
  /** Canonical. */
  urls: Set<string>
  stories: Set<string>
}

/** Follows articles through the whole story log. `entries` is the number of entries with text of theirs. */
export async function traceArticles(
  names: ReadonlyMap<string, ArticleName>,
  log: StoryLog,
  /** Called with the number of each entry that was read. */
  progress: (seq: number) => void = () => {},
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
  for await (const { seq, articles, left = [] } of log.after(0)) {
    progress(seq)
    for (const article of articles) addToTrace(article, traceOf(article.id))
    for (const { article, story } of left) traceOf(article)?.stories.add(story)
    if (articles.some((article) => names.has(article.id) && holdsWords(article))) entries += 1
  }
  return { traces: [...traces.values()], entries }
}

function addToTrace({ title, summary, url, placement }: DecidedArticle, trace: Trace | undefined): void {
  if (!trace) return
  if (title) trace.titles.add(title)
  if (summary) trace.summaries.add(summary)
  if (url) trace.urls.add(canonicalUrl(url))
  if (placement) trace.stories.add(placement.story)
}

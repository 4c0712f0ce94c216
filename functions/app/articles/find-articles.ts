import type { ArticleName } from '../../domain/model/decision.ts'
import { canonicalUrl } from '../../domain/urls/canonical-url.ts'
import { looksLikeWebAddress } from '../../domain/urls/web-address.ts'
import type { StoryLog } from '../../store/stories/story-log.ts'

/** The articles of an id, or of an address however it is spelt, as the desk's log has them. It reads all of the log. */
export async function articlesAt(text: string, log: StoryLog): Promise<ArticleName[]> {
  const address = looksLikeWebAddress(text) ? canonicalUrl(text) : undefined
  const found = new Map<string, ArticleName>()
  for await (const { articles } of log.backwards()) {
    for (const { id, source, url, guid } of articles) {
      const isIt =
        address === undefined
          ? id === text
          : [url, guid].some((one) => one !== undefined && canonicalUrl(one) === address)
      if (isIt) found.set(id, { id, source })
    }
    if (address === undefined && found.size > 0) break
  }
  return [...found.values()]
}

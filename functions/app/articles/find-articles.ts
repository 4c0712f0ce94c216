import type { ArticleName } from '../../domain/model/decision.ts'
import { canonicalUrl } from '../../domain/urls/canonical-url.ts'
import { looksLikeWebAddress } from '../../domain/urls/web-address.ts'
import type { StoryLog } from '../../store/stories/story-log.ts'

/** Finds articles by id, or by any spelling of their address. Reads the log, and for an address all of it. */
export async function findArticles(text: string, log: StoryLog): Promise<ArticleName[]> {
  const address = looksLikeWebAddress(text) ? canonicalUrl(text) : undefined
  const found = new Map<string, ArticleName>()
  for await (const { articles } of log.backwards()) {
    for (const { id, source, url, guid } of articles) {
      const matches =
        address === undefined
          ? id === text
          : [url, guid].some((one) => one !== undefined && canonicalUrl(one) === address)
      if (matches) found.set(id, { id, source })
    }
    if (address === undefined && found.size > 0) break
  }
  return [...found.values()]
}

import { canonicalUrl } from '../../domain/urls/canonical-url.ts'
import { looksLikeWebAddress } from '../../domain/urls/web-address.ts'

/** The canonical form of a web address; `undefined` if the text is not one. */
export type Canonical = (text: string | null | undefined) => string | undefined

/** Reads the addresses of an article, each once: it often has one as its link, its guid and in several of its features. */
export function createCanonical(): Canonical {
  const known = new Map<string, string | undefined>()
  return (text) => {
    if (!text) return undefined
    if (!known.has(text)) known.set(text, looksLikeWebAddress(text.trim()) ? canonicalUrl(text) : undefined)
    return known.get(text)
  }
}

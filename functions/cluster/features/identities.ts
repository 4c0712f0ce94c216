import { longHashOfWords } from '../../domain/text/hash.ts'
import { foldedUrl } from '../../domain/urls/folded-url.ts'
import { looksLikeWebAddress } from '../../domain/urls/web-address.ts'
import type { WindowArticle } from '../window/window-article.ts'
import type { Canonical } from './addresses.ts'
import { numberKey } from './documents.ts'

/** With fewer words, equal texts or titles are chance: "Correction", "Morning briefing". */
const MIN_WORDS = 12
const MIN_TITLE_WORDS = 6

/**
 * Keys that show that two articles are the same piece, if they share one and nothing else that is known contradicts it:
 * `document NUMBER` in the register, `url ADDRESS`, `guid GUID` (if it is long enough to be unique), `text HASH`, `title
 * HASH`. The strongest comes first.
 */
export function identities(
  article: WindowArticle,
  canonical: Canonical,
  titleWords: readonly string[],
  bodyWords: readonly string[],
): string[] {
  const number = numberKey(article)
  const found: string[] = number ? [number] : []
  // Many feeds repeat the address as guid.
  const links = article.guid === article.url ? [article.url] : [article.url, article.guid]
  const addresses = [...links, ...(article.formerUrls ?? [])].flatMap((text) => addressKeys(canonical(text)))
  found.push(...addresses)
  const guid = article.guid?.trim()
  // Short guids are counters that several sources share.
  if (guid && !looksLikeWebAddress(guid) && guid.length >= 20) found.push(`guid ${guid}`)
  if (bodyWords.length >= MIN_WORDS) found.push(`text ${bodyWords.length} ${longHashOfWords(bodyWords)}`)
  if (titleWords.length >= MIN_TITLE_WORDS) found.push(`title ${longHashOfWords(titleWords)}`)
  return [...new Set(found)]
}

/** Keys of the canonical address and, for a mobile or AMP page, of the page that it is probably a version of. */
function addressKeys(canonical: string | undefined): string[] {
  if (canonical === undefined) return []
  const folded = foldedUrl(canonical)
  const addresses = folded === canonical ? [canonical] : [canonical, folded]
  return addresses.filter(namesAnArticle).map((address) => `url ${address}`)
}

/** Whether the address is more than a home page, where links without a path lead. */
function namesAnArticle(address: string): boolean {
  return /^https?:\/\/[^/?#]+(?:\/[^?#]|\/?\?[^#])/i.test(address)
}

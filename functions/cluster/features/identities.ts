import { canonicalUrl } from '../../domain/urls/canonical-url.ts'
import { foldedUrl } from '../../domain/urls/folded-url.ts'
import { looksLikeWebAddress } from '../../domain/urls/web-address.ts'
import { hash } from '../text/hash.ts'
import type { WindowArticle } from '../window/window-article.ts'

/** Fewer words in common are chance: "Correction", "Morning briefing". */
const enoughWords = 12
const enoughTitleWords = 6

/**
 * What makes an article the same as another that shares one of these: its address, a guid that is one in all the world,
 * its very words, its title. The strongest stands first.
 */
export function identities(
  article: WindowArticle,
  inTitle: readonly string[],
  inBody: readonly string[],
): string[] {
  const found: string[] = []
  // Many feeds give the address as guid too.
  const given = article.guid === article.url ? [article.url] : [article.url, article.guid]
  const addresses = given.flatMap((text) => (text ? addressKeys(text) : []))
  found.push(...addresses)
  const guid = article.guid?.trim()
  // Short guids are counters that many sources share.
  if (guid && !looksLikeWebAddress(guid) && guid.length >= 20) found.push(`guid ${guid}`)
  if (inBody.length >= enoughWords) found.push(`text ${inBody.length} ${digest(inBody)}`)
  if (inTitle.length >= enoughTitleWords) found.push(`title ${digest(inTitle)}`)
  return [...new Set(found)]
}

/** The address and, where it is a mobile or AMP page, the one that it probably stands for. */
function addressKeys(text: string): string[] {
  if (!looksLikeWebAddress(text.trim())) return []
  const canonical = canonicalUrl(text)
  const folded = foldedUrl(canonical)
  const addresses = folded === canonical ? [canonical] : [canonical, folded]
  return addresses.filter(namesAnArticle).map((address) => `url ${address}`)
}

/** A home page is nobody's address, and a link without one leads there. */
function namesAnArticle(address: string): boolean {
  return /^https?:\/\/[^/?#]+(?:\/[^?#]|\/?\?[^#])/i.test(address)
}

function digest(inOrder: readonly string[]): string {
  const text = inOrder.join(' ')
  return `${hash(text).toString(36)}-${hash(`${text} again`).toString(36)}`
}

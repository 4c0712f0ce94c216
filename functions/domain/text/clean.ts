import { decodeHTMLStrict } from 'entities'
import { parseWebAddress } from '../urls/web-address.ts'
import { mended } from './encoding/mend.ts'
import { withoutInvisible } from './invisible.ts'
import { oneLine } from './one-line.ts'
import { clip } from './truncate.ts'

// Control characters, and what XML 1.0 forbids.
const forbidden = /[\p{Cc}\p{Noncharacter_Code_Point}\ufffd]/gu
/**
 * The most characters that readers see of a headline or a summary, of an outlet's name, of an editor's note or correction,
 * and in a link. Browsers and email programs accept links of some 2,000. The sizes of pages are calculated from these.
 */
export const shownLimits = { text: 300, outlet: 80, note: 600, correction: 1000, link: 2048 } as const
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u
const markup = /<\/?[a-z][^<>]*>|<!--[\s\S]*?-->|<![a-z][^<>]*>/gi

/**
 * Plain text that any document may contain: no control characters, no lone surrogates, no markup, one line, at most
 * `limit` characters (see `clip`). Empty if no character of it is visible.
 */
export function cleanText(text: string | undefined, limit: number = shownLimits.text): string {
  // Far more than is ever shown, so that a huge title costs no more than a long one.
  let plain = (text ?? '').slice(0, limit * 20)
  // Sources escape once or twice too often; three rounds settle all that was seen.
  for (let round = 0; round < 3 && /[&<]/.test(plain); round += 1) {
    const before = plain
    plain = decodeHTMLStrict(plain).replace(markup, ' ')
    if (plain === before) break
  }
  // The library that writes feeds only escapes the first end of a CDATA section.
  plain = withoutInvisible(mended(plain)).replaceAll(']]>', ']] >').toWellFormed().replace(forbidden, ' ')
  return visible.test(plain) ? clip(plain, limit) : ''
}

/** Cleans a name, a title or a paragraph: one line, broken encodings repaired, no invisible characters. */
export function plainName(text: string): string {
  return oneLine(withoutInvisible(mended(text)))
}

/**
 * The address in its normal form (WHATWG URL), or `undefined` if it is not safe for a reader to follow. The result stays the
 * same if it is passed in again, and every library accepts it: it holds only characters that RFC 3986 allows, and
 * brackets only around an IPv6 host.
 */
export function webLink(url: string | undefined): string | undefined {
  if (!url || url.length > shownLimits.link) return undefined
  const parsed = parseWebAddress(url)
  if (!parsed || parsed.username || parsed.password) return undefined
  // The standard allows quotation marks and braces in a host, but no real name has them.
  if (!/^(?:[\w.-]+|\[[\da-f:.]+\])$/.test(parsed.hostname)) return undefined
  // WHATWG addresses may hold characters that RFC 3986 and feed validators refuse; a host such as `[2001:db8::1]` has none.
  const behind = parsed.href
    .slice(parsed.origin.length)
    .replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/g, (one) => encodeURIComponent(one.toWellFormed()))
  const link = parsed.origin + behind
  return link.length <= shownLimits.link ? link : undefined
}

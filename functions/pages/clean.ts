import { decodeHTMLStrict } from 'entities'

// Controls, what XML 1.0 forbids, and marks that turn the direction of what follows: left open they leak into the page.
const forbidden = /[\p{Cc}\p{Noncharacter_Code_Point}\u202a-\u202e\u2066-\u2069\ufeff\ufffd]/gu
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u
const markup = /<\/?[a-z][^<>]*>|<!--[\s\S]*?-->|<![a-z][^<>]*>/gi

/**
 * Plain text that any document may hold: no control characters, no lone surrogates, no markup, one line,
 * at most `limit` characters (cut at a word, with an ellipsis). Empty where nothing of it can be seen.
 */
export function cleanText(text: string | undefined, limit = 300): string {
  // Far more than is ever shown, so that a huge title costs no more than a long one.
  let plain = (text ?? '').slice(0, limit * 20)
  // Sources escape once or twice too often; three rounds settle all that was seen.
  for (let round = 0; round < 3 && /[&<]/.test(plain); round += 1) {
    const before = plain
    plain = decodeHTMLStrict(plain).replace(markup, ' ')
    if (plain === before) break
  }
  // The writer of feeds cares for the first end of a CDATA section alone.
  plain = unscramble(plain)
    .replaceAll(']]>', ']] >')
    .toWellFormed()
    .replace(forbidden, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return visible.test(plain) ? clip(plain, limit) : ''
}

/** UTF-8 that somebody read as Latin-1 and wrote as UTF-8 again ("Ã©" for "é") becomes what it was. */
function unscramble(text: string): string {
  if (!/[\u00c2\u00c3][\u0080-\u00bf]/.test(text) || /[\u0100-\uffff]/.test(text)) return text
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return text
  }
}

/** Cuts at a word, never inside a character, and shows that it did. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = text.slice(0, limit - 1)
  const word = cut.lastIndexOf(' ')
  const whole = word > limit / 2 ? cut.slice(0, word) : cut.replace(/[\ud800-\udbff]$/, '')
  return `${whole.replace(/[\s,;:.\u2013\u2014-]+$/, '')}\u2026`
}

/**
 * The address in its normal form, or nothing where it isn't one that a reader may safely follow. What it answers is an
 * address for every library that reads it: no other character than RFC 3986 allows, and brackets around an IPv6 host alone.
 */
export function webLink(url: string | undefined): string | undefined {
  if (!url || url.length > 2048) return undefined
  const parsed = URL.parse(url.trim())
  if (!parsed || (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')) return undefined
  if (parsed.username || parsed.password) return undefined
  const { origin, href } = parsed
  // WHATWG addresses may hold characters that RFC 3986 and feed validators refuse.
  const host = parsed.hostname.startsWith('[') ? origin : allowedOnly(origin)
  const link = host + allowedOnly(href.slice(origin.length))
  return URL.canParse(link) ? link : undefined
}

function allowedOnly(text: string): string {
  return text.replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/g, (one) => encodeURIComponent(one.toWellFormed()))
}

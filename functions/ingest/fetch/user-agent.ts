/**
 * The User-Agent header that publishers see, such as
 * `Mozilla/5.0 (compatible; ImmigrationPolicyDigest/0.1; +https://digest.example/publishers)`. Agencies such as the State
 * Department refuse a program that names itself in another form. The name is the publication's
 * title. `contact` is an http, https or mailto address where publishers learn who reads their feeds and how to opt out.
 */
export function userAgent({
  title,
  version,
  contact,
}: {
  title: string
  version: string
  contact?: string
}): string {
  const name = `${productName(title)}/${version.split('.').slice(0, 2).join('.')}`
  // As the parser writes it, an address is plain ASCII and cannot break the header.
  const address = contact && new URL(contact).href.replaceAll(/[()]/g, encodeURIComponent)
  return `Mozilla/5.0 (compatible; ${name}${address ? `; +${address}` : ''})`
}

/** A title as one word of letters and digits (RFC 9110, 10.1.5): "Harbor County Brief" is `HarborCountyBrief`. */
function productName(title: string): string {
  const words =
    title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .match(/[A-Za-z0-9]+/g) ?? []
  return (
    words
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join('')
      .slice(0, 60) || 'PolicyDigest'
  )
}

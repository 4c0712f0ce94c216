/**
 * The User-Agent header that publishers see, such as
 * `Mozilla/5.0 (compatible; ImmigrationPolicyDigest/0.1; +https://digest.example/publishers)`. Agencies such as the State
 * Department refuse a program that names itself in another form. `contact` is an http or https address where publishers
 * learn who reads their feeds and how to opt out.
 */
export function userAgent({ version, contact }: { version: string; contact?: string }): string {
  const name = `ImmigrationPolicyDigest/${version.split('.').slice(0, 2).join('.')}`
  // As the parser writes it, an address is plain ASCII and cannot break the header.
  const address = contact && new URL(contact).href.replaceAll(/[()]/g, encodeURIComponent)
  return `Mozilla/5.0 (compatible; ${name}${address ? `; +${address}` : ''})`
}

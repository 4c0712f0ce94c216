/**
 * The User-Agent header that publishers see, such as `ImmigrationPolicyDigest/0.1 (+https://digest.example/publishers)`.
 * `contact` is an http or https address where they learn who reads their feeds and how to opt out.
 */
export function userAgent({ version, contact }: { version: string; contact?: string }): string {
  const name = `ImmigrationPolicyDigest/${version.split('.').slice(0, 2).join('.')}`
  // As the parser writes it, an address is plain ASCII and cannot break the header.
  return contact ? `${name} (+${new URL(contact).href.replaceAll(/[()]/g, encodeURIComponent)})` : name
}

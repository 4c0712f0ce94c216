/**
 * The site's content types that CloudFront does not compress, each with a type of the same form that it does: "File types
 * that CloudFront compresses" in its developer guide. CloudFront decides when it fills its cache, by the type that the bucket
 * returns.
 */
const asCompressed: ReadonlyMap<string, string> = new Map([
  ['application/atom+xml', 'application/xml'],
  ['application/feed+json', 'application/json'],
  ['text/calendar', 'text/plain'],
  ['text/x-opml', 'text/xml'],
])

/**
 * The headers to store with a file of this type, so that CloudFront compresses it. If they name another type, they also keep
 * the file's own, and `infra/constructs/show-feeds.js` sends readers that one.
 */
export function typeHeaders(contentType: string): Record<string, string> {
  const [name = '', ...parameters] = contentType.split(';')
  const kept = asCompressed.get(name)
  return kept === undefined
    ? { 'content-type': contentType }
    : { 'content-type': [kept, ...parameters].join(';'), 'x-amz-meta-content-type': contentType }
}

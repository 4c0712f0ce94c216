/**
 * The types of the site that CloudFront does not compress, with one of the same form that it does: "File types that
 * CloudFront compresses" in its developer guide. It decides by the type with which a file comes from the bucket, when it
 * fills its cache.
 */
const asCompressed: ReadonlyMap<string, string> = new Map([
  ['application/atom+xml', 'application/xml'],
  ['application/feed+json', 'application/json'],
  ['text/calendar', 'text/plain'],
  ['text/x-opml', 'text/xml'],
])

/**
 * The headers with which a bucket keeps a file of this type, so that CloudFront compresses it. If that is another type,
 * the file's own is kept beside it, and `infra/constructs/show-feeds.js` gives readers that one.
 */
export function typeHeaders(contentType: string): Record<string, string> {
  const [name = '', ...parameters] = contentType.split(';')
  const kept = asCompressed.get(name)
  return kept === undefined
    ? { 'content-type': contentType }
    : { 'content-type': [kept, ...parameters].join(';'), 'x-amz-meta-content-type': contentType }
}

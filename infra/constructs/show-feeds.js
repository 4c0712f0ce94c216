// Runs in CloudFront before a response leaves it, after compression. Its language is cloudfront-js-2.0.
export function handler(event) {
  const response = event.response
  const headers = response.headers
  const type = headers['content-type']
  // CloudFront does not compress files of some types, so the bucket stores them under another type, and keeps their own
  // beside it (functions/adapters/aws/s3/compressible-type.ts).
  const own = headers['x-amz-meta-content-type']
  if (own) {
    if (type) type.value = own.value
    delete headers['x-amz-meta-content-type']
  }
  if (!type || !/^application\/(?:rss|atom)\+xml/.test(type.value)) return response
  // Browsers show a document of a feed's own type as source text, without its style sheet, so a reader who opens the
  // address gets plain XML. Programs never send this header.
  const asked = event.request.headers['sec-fetch-dest']
  if (asked && asked.value === 'document') type.value = 'application/xml; charset=utf-8'
  const vary = headers.vary
  headers.vary = { value: vary ? `${vary.value}, Sec-Fetch-Dest` : 'Sec-Fetch-Dest' }
  return response
}

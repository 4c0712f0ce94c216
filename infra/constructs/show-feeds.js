// Runs at CloudFront before an answer leaves it. Browsers show a document of a feed's own type as source text, without its
// style sheet, so a reader who opens the address gets plain XML. Programs never send this header. Its language is
// cloudfront-js-2.0.
export function handler(event) {
  const response = event.response
  const type = response.headers['content-type']
  if (!type || !/^application\/(?:rss|atom)\+xml/.test(type.value)) return response
  const asked = event.request.headers['sec-fetch-dest']
  if (asked && asked.value === 'document') type.value = 'application/xml; charset=utf-8'
  const vary = response.headers.vary
  response.headers.vary = { value: vary ? `${vary.value}, Sec-Fetch-Dest` : 'Sec-Fetch-Dest' }
  return response
}

// Runs at CloudFront before the cache, since a bucket knows no folders and redirects nothing. Its language is
// cloudfront-js-2.0, an older JavaScript without destructuring.
export function handler(event) {
  const request = event.request
  const uri = request.uri
  if (request.method === 'POST') return request
  // A browser asks before a feed reader on another site sends a header such as If-None-Match. A bucket would refuse.
  if (request.method === 'OPTIONS') {
    return {
      statusCode: 204,
      statusDescription: 'No Content',
      headers: {
        'access-control-allow-origin': { value: '*' },
        'access-control-allow-methods': { value: 'GET, HEAD, OPTIONS' },
        'access-control-allow-headers': { value: '*' },
        'access-control-max-age': { value: '86400' },
      },
    }
  }
  if (uri.endsWith('/')) {
    request.uri = `${uri}index.html`
    return request
  }
  if (uri.slice(uri.lastIndexOf('/')).includes('.')) return request
  // Two slashes at the start would lead to another host.
  const location = `/${uri.replace(/^\/+/, '')}/`
  return {
    statusCode: 301,
    statusDescription: 'Moved Permanently',
    headers: { location: { value: location } },
  }
}

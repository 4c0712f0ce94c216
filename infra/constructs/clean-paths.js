// Runs at CloudFront before the cache, since a bucket knows no folders and redirects nothing. Its language is
// cloudfront-js-2.0, an older JavaScript without destructuring.
export function handler(event) {
  const request = event.request
  const uri = request.uri
  if (request.method === 'POST') return request
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

// Runs at CloudFront (cloudfront-js-2.0) before the cache: a bucket knows no folders and redirects nothing.
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it by this name.
function handler(event) {
  const { request } = event
  const { uri } = request
  if (uri.endsWith('/')) {
    request.uri = `${uri}index.html`
    return request
  }
  const name = uri.slice(uri.lastIndexOf('/') + 1)
  if (name.includes('.')) return request
  // Two slashes would lead to another host.
  const location = `/${uri.replace(/^\/+/, '')}/`
  return {
    statusCode: 301,
    statusDescription: 'Moved Permanently',
    headers: { location: { value: location } },
  }
}

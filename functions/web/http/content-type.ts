const byName: Record<string, string> = {
  __proto__: null as never,
  'atom.xml': 'application/atom+xml; charset=utf-8',
  'feed.json': 'application/feed+json; charset=utf-8',
}

const byExtension: Record<string, string> = {
  __proto__: null as never,
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  // All XML on the site but `atom.xml`.
  xml: 'application/rss+xml; charset=utf-8',
  opml: 'text/x-opml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
}

/** The media type of a file of the site, by its name. */
export function contentTypeOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const extension = name.slice(name.lastIndexOf('.') + 1)
  return byName[name] ?? byExtension[extension] ?? 'application/octet-stream'
}

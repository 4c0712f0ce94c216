import type { FileType } from '../../ports/files.ts'

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
function contentTypeOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const extension = name.slice(name.lastIndexOf('.') + 1)
  return byName[name] ?? byExtension[extension] ?? 'application/octet-stream'
}

/** For files whose address names their content. */
const FOREVER = 'public, max-age=31536000, immutable'
/** Pages may be a minute old; browsers may show an older copy while they fetch a new one. */
const PAGE = 'public, max-age=60, stale-while-revalidate=600'
const FEED = 'public, max-age=300'
const ONE_DAY = 'public, max-age=86400'

/** The headers of a file of the site, by its path without a leading slash: the same wherever it is served. */
export function fileTypeOf(path: string): Required<FileType> {
  return { contentType: contentTypeOf(path), cacheControl: cacheControlOf(path) }
}

function cacheControlOf(path: string): string {
  if (/^fonts\/|^\w+-[0-9a-f]{12}\.(?:css|js|svg|png)$/.test(path)) return FOREVER
  if (/\.(?:xml|json)$/.test(path)) return FEED
  return path.endsWith('.svg') ? ONE_DAY : PAGE
}

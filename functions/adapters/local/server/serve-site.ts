import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { Files } from '../../../ports/files.ts'

const types: Record<string, string> = {
  __proto__: null as never,
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  opml: 'text/x-opml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
}

/** Answers with a published file: `/x/` is `x/index.html`, and `/x` leads there where it exists. */
export async function serveSite(files: Files, context: Context): Promise<Response> {
  const path = decodePath(context.req.path)
  if (path === undefined) return context.text('This address is malformed.', 400)
  const body = await files.read(path.endsWith('/') || path === '' ? `${path}index.html` : path)
  if (body) return answer(context, path, body)
  if (path !== '' && !path.endsWith('/') && (await files.read(`${path}/index.html`))) {
    return context.redirect(`/${path}/`, 301)
  }
  const missing = await files.read('404.html')
  return missing
    ? context.html(new TextDecoder().decode(missing), 404)
    : context.text('There is no such page.', 404)
}

function answer(context: Context, path: string, body: Uint8Array): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = { 'Content-Type': contentType(path, body), ETag: etag, 'X-Content-Type-Options': 'nosniff' }
  const known = context.req.header('If-None-Match')?.split(/\s*,\s*/) ?? []
  if (known.includes(etag) || known.includes(`W/${etag}`)) return context.body(null, 304, headers)
  return context.body(body as Uint8Array<ArrayBuffer>, 200, headers)
}

function contentType(path: string, body: Uint8Array): string {
  const name = path.endsWith('/') || path === '' ? 'index.html' : path
  const extension = name.slice(name.lastIndexOf('.') + 1)
  if (extension === 'xml') {
    const start = new TextDecoder().decode(body.subarray(0, 1000))
    if (start.includes('<rss')) return 'application/rss+xml; charset=utf-8'
    if (start.includes('<feed')) return 'application/atom+xml; charset=utf-8'
  }
  if (name.endsWith('feed.json')) return 'application/feed+json; charset=utf-8'
  return types[extension] ?? 'application/octet-stream'
}

function decodePath(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path).replace(/^\/+/, '')
    return /(^|\/)\.\.?(\/|$)|\0|\\/.test(decoded) ? undefined : decoded
  } catch {
    return undefined
  }
}

import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { fileAt, inLanguage, sitePaths } from '../../../domain/site-paths.ts'
import type { Files } from '../../../ports/files.ts'
import { fileTypeOf } from '../../../web/http/content-type.ts'

/**
 * Browsers show documents of these types as source text, and do not apply the style sheet of a feed. To a reader who opens
 * the address, a feed is therefore plain XML; feed readers and other programs get its own type (see `show-feeds.js`).
 */
const feedTypes = /^application\/(?:rss|atom)\+xml/
const XML = 'application/xml; charset=utf-8'

/** Published files that may know when each was written. */
export type DatedFiles = Files & { modified?(path: string): Promise<Date | undefined> }

/**
 * Answers with a published file: `/x/` is `x/index.html`, and `/x` redirects to `/x/` if that exists. For other paths it
 * answers 404 with the page of their language, or with `beforeFirst` while nothing is published. The headers are those that S3 and CloudFront send.
 */
export async function serveSite(
  files: DatedFiles,
  context: Context,
  beforeFirst?: () => Response,
): Promise<Response> {
  const path = decodePath(context.req.path)
  if (path === undefined) return context.text('This address is malformed.', 400)
  const file = fileAt(`/${path}`)
  const body = await files.read(file)
  if (body) return answer(context, file, body, await files.modified?.(file))
  if (path !== '' && !path.endsWith('/') && (await files.read(fileAt(`/${path}/`)))) {
    return context.redirect(`/${path}/`, 301)
  }
  if (beforeFirst) return beforeFirst()
  const language = path.startsWith('es/') ? 'es' : 'en'
  const missing = await files.read(fileAt(inLanguage(sitePaths.notFound, language)))
  return missing
    ? context.html(new TextDecoder().decode(missing), 404)
    : context.text('There is no such page.', 404)
}

function answer(context: Context, file: string, body: Uint8Array, modified: Date | undefined): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const { contentType, cacheControl } = fileTypeOf(file)
  const { req } = context
  const isFeed = feedTypes.test(contentType)
  const headers = {
    'Content-Type': isFeed && req.header('Sec-Fetch-Dest') === 'document' ? XML : contentType,
    'Cache-Control': cacheControl,
    ETag: etag,
    ...(modified && { 'Last-Modified': modified.toUTCString() }),
    // Feed readers and calendars that run in a browser read from other sites. Everything here is public.
    'Access-Control-Allow-Origin': '*',
    Vary: isFeed ? 'Accept-Encoding, Sec-Fetch-Dest' : 'Accept-Encoding',
    'X-Content-Type-Options': 'nosniff',
  }
  if (isKnown(context, etag, modified)) return context.body(null, 304, headers)
  return context.body(body as Uint8Array<ArrayBuffer>, 200, headers)
}

/** The methods of published files. */
const METHODS = 'GET, HEAD, OPTIONS'

/**
 * Answers other methods than GET and HEAD for a published file: OPTIONS, with which a browser asks before a feed reader on
 * another site sends a header such as `If-None-Match` (Fetch, CORS-preflight), and 405 for all others (RFC 9110, 15.5.6).
 * For paths without a file it answers 404.
 */
export async function refuseMethod(files: Files, context: Context): Promise<Response> {
  const path = decodePath(context.req.path)
  if (path === undefined) return context.text('This address is malformed.', 400)
  if (!(await files.read(fileAt(`/${path}`)))) return context.text('There is no such page.', 404)
  if (context.req.method !== 'OPTIONS')
    return context.text('This address can only be read.', 405, { Allow: METHODS })
  return context.body(null, 204, {
    Allow: METHODS,
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': METHODS,
    'Access-Control-Allow-Headers': '*',
    'Access-Control-Max-Age': '86400',
  })
}

/** Whether the reader has these bytes (RFC 9110, 13.2.2: the date counts only without a tag). */
function isKnown({ req }: Context, etag: string, modified: Date | undefined): boolean {
  const tags = req.header('If-None-Match')
  if (tags !== undefined) return tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  const since = Date.parse(req.header('If-Modified-Since') ?? '')
  return modified !== undefined && Math.floor(modified.getTime() / 1000) * 1000 <= since
}

function decodePath(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path).replace(/^\/+/, '')
    return /(^|\/)\.\.?(\/|$)|\0|\\/.test(decoded) ? undefined : decoded
  } catch {
    return undefined
  }
}

import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { fileAt, inLanguage, sitePaths } from '../../../domain/site-paths.ts'
import type { Files } from '../../../ports/files.ts'
import { contentTypeOf } from '../../../web/http/content-type.ts'

/**
 * Answers with a published file: `/x/` is `x/index.html`, and `/x` redirects to `/x/` if that exists. For other paths it
 * answers 404 with the page of their language.
 */
export async function serveSite(files: Files, context: Context): Promise<Response> {
  const path = decodePath(context.req.path)
  if (path === undefined) return context.text('This address is malformed.', 400)
  const body = await files.read(fileAt(`/${path}`))
  if (body) return answer(context, path, body)
  if (path !== '' && !path.endsWith('/') && (await files.read(fileAt(`/${path}/`)))) {
    return context.redirect(`/${path}/`, 301)
  }
  const language = path.startsWith('es/') ? 'es' : 'en'
  const missing = await files.read(fileAt(inLanguage(sitePaths.notFound, language)))
  return missing
    ? context.html(new TextDecoder().decode(missing), 404)
    : context.text('There is no such page.', 404)
}

function answer(context: Context, path: string, body: Uint8Array): Response {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = {
    'Content-Type': contentTypeOf(fileAt(`/${path}`)),
    ETag: etag,
    'X-Content-Type-Options': 'nosniff',
  }
  const known = context.req.header('If-None-Match')?.split(/\s*,\s*/) ?? []
  if (known.includes(etag) || known.includes(`W/${etag}`)) return context.body(null, 304, headers)
  return context.body(body as Uint8Array<ArrayBuffer>, 200, headers)
}

function decodePath(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path).replace(/^\/+/, '')
    return /(^|\/)\.\.?(\/|$)|\0|\\/.test(decoded) ? undefined : decoded
  } catch {
    return undefined
  }
}

import type { Context } from 'hono'
import { fileAt } from '../../../domain/site-paths.ts'
import { words } from '../../../i18n/about-pages.ts'
import { localeOf } from '../../../i18n/locale.ts'
import { staticFiles } from '../../../publish/site/static-files.ts'
import { page } from '../../../web/components/shell.tsx'
import type { LocalContext } from '../local-context.ts'
import type { PollProgress } from '../scheduler/pipeline.ts'

const RELOAD_SECONDS = 3

/**
 * Answers every address until the site is published for the first time: with a page that says how far reading the sources
 * is. Its style sheet and fonts are not published yet either. Programs learn from the status to come again.
 */
export function firstStart(
  request: Context,
  { configuration, clock, siteUrl, asset }: LocalContext,
  progress: PollProgress | undefined,
): Response {
  const { path } = request.req
  for (const { path: name, contentType, body } of staticFiles({ asset, configuration })) {
    if (name === fileAt(path))
      return request.body(body() as Uint8Array<ArrayBuffer>, 200, { 'Content-Type': contentType })
  }
  const lang = /^\/es(\/|$)/.test(path) ? 'es' : 'en'
  const { publication } = configuration
  const { title, begins, reading, ends, text } = words[lang].firstStart
  const isRead = progress !== undefined && progress.read === progress.of
  const html = page({
    locale: localeOf(lang, publication, configuration, clock()),
    publication,
    siteUrl,
    path: '/first-start/',
    title,
    reload: RELOAD_SECONDS,
    personal: true,
    desk: true,
    children: (
      <div class="opening">
        <h1>{title}</h1>
        <p role="status">
          {progress === undefined ? begins : isRead ? ends(progress.of) : reading(progress.read, progress.of)}
        </p>
        <p class="meta">{text}</p>
      </div>
    ),
  })
  return request.html(html, 503, { 'Retry-After': `${RELOAD_SECONDS}`, 'Cache-Control': 'no-store' })
}

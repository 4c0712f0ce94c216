import type { Context } from 'hono'
import type { ComponentChildren } from 'preact'
import type { Language } from '../../domain/model/article.ts'
import type { Publication } from '../../domain/model/publication.ts'
import { sitePaths } from '../../domain/site-paths.ts'
import { localeOf, type Taxonomy } from '../../i18n/locale.ts'
import type { Clock } from '../../ports/clock.ts'
import { page } from '../components/shell.tsx'

/** What a page for one person's eyes is made with. */
export interface PrivatePageDeps {
  publication: Publication
  taxonomy: Taxonomy
  siteUrl: string
  clock: Clock
}

interface Said {
  language: Language
  title: string
  status?: 200 | 400 | 404 | 409 | 410 | 413 | 429
}

/** A page for one person's eyes, in the shell of the site. */
export function renderPrivatePage(
  context: Context,
  { publication, taxonomy, siteUrl, clock }: PrivatePageDeps,
  { language, title, status = 200, desk, children }: Said & { desk?: boolean; children: ComponentChildren },
): Response {
  const locale = localeOf(language, publication, taxonomy, clock())
  const path = sitePaths.subscribe
  const html = page({ locale, publication, siteUrl, title, path, personal: true, desk, children })
  return context.html(html, status) as Response
}

/** A page of a few words, and perhaps something to do. */
export function notice(
  context: Context,
  deps: PrivatePageDeps,
  { text, children, ...said }: Said & { text: string; children?: ComponentChildren },
): Response {
  return renderPrivatePage(context, deps, {
    ...said,
    children: (
      <article class="prose">
        <h1>{said.title}</h1>
        <p>{text}</p>
        {children}
      </article>
    ),
  })
}

/** Adds the header that tells programs when to try again (RFC 9110, 10.2.3). */
export function withRetryAfter(answer: Response, minutes: number): Response {
  answer.headers.set('retry-after', String(minutes * 60))
  return answer
}

/** What the browser asks for, where nothing better is known. */
export function languageOf(context: Context): Language {
  const wanted = context.req.header('accept-language') ?? ''
  return /^\s*es\b/i.test(wanted) ? 'es' : 'en'
}

import type { Context } from 'hono'
import type { ComponentChildren } from 'preact'
import type { Language } from '../../domain/model/article.ts'
import type { Publication } from '../../domain/model/publication.ts'
import { sitePaths } from '../../domain/site-paths.ts'
import { localeOf, type Taxonomy } from '../../i18n/locale.ts'
import type { Clock } from '../../ports/clock.ts'
import type { PageProps } from '../components/page-props.ts'
import { page as renderPage } from '../components/shell.tsx'

/** What private pages are rendered with. */
export interface PrivatePageDeps {
  publication: Publication
  taxonomy: Taxonomy
  siteUrl: string
  clock: Clock
}

interface PageText {
  language: Language
  title: string
  status?: 200 | 400 | 404 | 409 | 410 | 413 | 429 | undefined
}

/** Renders a page that only its reader may see, in the frame of the site. */
export function renderPrivatePage(
  context: Context,
  { publication, taxonomy, siteUrl, clock }: PrivatePageDeps,
  {
    language,
    title,
    status = 200,
    children,
    ...frame
  }: PageText & Pick<PageProps, 'desk' | 'sheet' | 'reload'> & { children: ComponentChildren },
): Response {
  const locale = localeOf(language, publication, taxonomy, clock())
  const path = sitePaths.subscribe
  const html = renderPage({ locale, publication, siteUrl, title, path, personal: true, ...frame, children })
  return context.html(html, status) as Response
}

/** Renders a private page that consists of a title, a sentence or two, and perhaps a form or link. */
export function notice(
  context: Context,
  deps: PrivatePageDeps,
  { text, children, ...page }: PageText & { text: string; children?: ComponentChildren },
): Response {
  return renderPrivatePage(context, deps, {
    ...page,
    children: (
      <article class="prose">
        <h1>{page.title}</h1>
        <p>{text}</p>
        {children}
      </article>
    ),
  })
}

/** Renders the page for a link that does not work, with a link to the page that sends a new one. */
export function refusedLink(
  context: Context,
  deps: PrivatePageDeps,
  {
    words,
    signIn,
    status,
  }: {
    words: Record<Language, { refused: { title: string; text: string; again: string } }>
    /** The path of that page. */
    signIn: string
    status: PageText['status']
  },
): Response {
  const language = languageOf(context)
  const { title, text, again } = words[language].refused
  const children = (
    <p>
      <a href={signIn}>{again}</a>
    </p>
  )
  return notice(context, deps, { language, title, text, status, children })
}

/** Adds `Retry-After`, in seconds (RFC 9110, 10.2.3). */
export function withRetryAfter(answer: Response, minutes: number): Response {
  answer.headers.set('retry-after', String(minutes * 60))
  return answer
}

/** The language that the browser prefers, for requests that do not name a subscriber. */
export function languageOf(context: Context): Language {
  const wanted = context.req.header('accept-language') ?? ''
  return /^\s*es\b/i.test(wanted) ? 'es' : 'en'
}

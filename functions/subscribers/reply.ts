import type { Context } from 'hono'
import type { ComponentChildren } from 'preact'
import type { Language } from '../model/article.ts'
import { localeOf } from '../pages/locale.ts'
import { page } from '../pages/shell.tsx'
import { Link, Notice } from './pages/parts.tsx'
import type { RoutesDeps } from './routes-deps.ts'
import { words } from './words/index.ts'

type Status = 200 | 400 | 404 | 410 | 413 | 429

interface Said {
  language: Language
  title: string
  status?: Status
}

/** A page for one reader's eyes, in the shell of the site. */
export function reply(
  context: Context,
  { publication, taxonomy, siteUrl, clock }: RoutesDeps,
  { language, title, status = 200, children }: Said & { children: ComponentChildren },
): Response {
  const locale = localeOf(language, publication, taxonomy, clock())
  const html = page({ locale, publication, siteUrl, title, path: '/subscribe/', personal: true, children })
  return context.html(html, status) as Response
}

/** A page of a few words, and perhaps something to do. */
export function notice(
  context: Context,
  deps: RoutesDeps,
  { text, children, ...said }: Said & { text: string; children?: ComponentChildren },
): Response {
  return reply(context, deps, { ...said, children: Notice({ title: said.title, text, children }) })
}

/** What a link that isn't taken leads to. */
export function refuse(context: Context, deps: RoutesDeps, why: 'forged' | 'expired'): Response {
  const language = languageOf(context)
  const say = words[language]
  const again = Link({ href: signUpPage(language), text: say.signUp })
  return why === 'expired'
    ? notice(context, deps, { language, ...say.expired, children: again, status: 410 })
    : notice(context, deps, { language, ...say.broken, children: again, status: 404 })
}

/** The site's page with the form. */
export function signUpPage(language: Language): string {
  return language === 'en' ? '/subscribe/' : `/${language}/subscribe/`
}

/** What the browser asks for, where nothing better is known. */
export function languageOf(context: Context): Language {
  const wanted = context.req.header('accept-language') ?? ''
  return /^\s*es\b/i.test(wanted) ? 'es' : 'en'
}

import type { Context } from 'hono'
import type { Language } from '../domain/model/article.ts'
import { inLanguage, sitePaths } from '../domain/site-paths.ts'
import { words } from '../i18n/subscribers.ts'
import { languageOf, notice } from '../web/http/private-page.tsx'
import { Link } from './pages/parts.tsx'
import type { RoutesDeps } from './routes-deps.ts'

/** Renders the page for a link that does not work or has expired. */
export function refuse(context: Context, deps: RoutesDeps, why: 'forged' | 'expired'): Response {
  const language = languageOf(context)
  const messages = words[language]
  const signUp = Link({ href: signUpPage(language), text: messages.signUp })
  return why === 'expired'
    ? notice(context, deps, { language, ...messages.expired, children: signUp, status: 410 })
    : notice(context, deps, { language, ...messages.broken, children: signUp, status: 404 })
}

/** The path of the page with the sign-up form. */
export function signUpPage(language: Language): string {
  return inLanguage(sitePaths.subscribe, language)
}

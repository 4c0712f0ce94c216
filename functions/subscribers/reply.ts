import type { Context } from 'hono'
import type { Language } from '../domain/model/article.ts'
import { inLanguage, sitePaths } from '../domain/site-paths.ts'
import { words } from '../i18n/subscribers.ts'
import { languageOf, notice } from '../web/http/private-page.tsx'
import { Link } from './pages/parts.tsx'
import type { RoutesDeps } from './routes-deps.ts'

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
  return inLanguage(sitePaths.subscribe, language)
}

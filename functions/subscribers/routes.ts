import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Hono } from 'hono/tiny'
import { privatePaths, type SubscriberPage } from '../domain/site-paths.ts'
import { words } from '../i18n/subscribers.ts'
import { languageOf, notice } from '../web/http/private-page.tsx'
import { withPrivateHeaders } from '../web/http/security-headers.ts'
import { confirm, showConfirm } from './routes/confirm.ts'
import { remove, showDelete } from './routes/delete.ts'
import { download, showExport } from './routes/export.ts'
import { savePreferences, showPreferences } from './routes/preferences.ts'
import { signUp } from './routes/sign-up.ts'
import { showUnsubscribe, unsubscribe } from './routes/unsubscribe.ts'
import type { RoutesDeps } from './routes-deps.ts'

const LARGEST_FORM = 32 * 1024

type Route = (context: Context, deps: RoutesDeps) => Promise<Response>

/** GET shows a page and POST acts, since mail scanners open every link. There are no cookies and no scripts. */
const pages: Record<SubscriberPage, { show: Route; act: Route }> = {
  confirm: { show: showConfirm, act: confirm },
  preferences: { show: showPreferences, act: savePreferences },
  unsubscribe: { show: showUnsubscribe, act: unsubscribe },
  export: { show: showExport, act: download },
  delete: { show: showDelete, act: remove },
}

/** Serves the pages for subscribers. */
export function subscriberRoutes(deps: RoutesDeps): Hono {
  const app = new Hono()
  const guarded = (name: string, route: Route) => async (context: Context) => {
    const response = withPrivateHeaders(await route(context, deps))
    // The path contains the token, which is a secret, so only the name of the route is logged.
    deps.logger.info('request', { route: name, method: context.req.method, status: response.status })
    return response
  }
  const limit = (name: string) =>
    bodyLimit({ maxSize: LARGEST_FORM, onError: guarded(name, async (context) => tooLarge(context, deps)) })
  app.post(privatePaths.signUp, limit('subscribe'), guarded('subscribe', signUp))
  for (const [name, { show, act }] of Object.entries(pages)) {
    const path = privatePaths.subscriber(name as SubscriberPage, ':token')
    app.get(path, guarded(name, show))
    app.post(path, limit(name), guarded(name, act))
  }
  return app
}

function tooLarge(context: Context, deps: RoutesDeps): Response {
  const language = languageOf(context)
  return notice(context, deps, { language, ...words[language].broken, status: 413 })
}

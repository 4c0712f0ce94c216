import type { Hono } from 'hono/tiny'
import { operatorRoutes } from '../routes/operator-routes.ts'
import { mailingRoute, mailingsRoute } from './mailing-routes.tsx'
import type { ReaderPageDeps } from './reader-deps.ts'
import { formRoute, readerRoute, readersRoute } from './reader-routes.tsx'

/** Serves the operators' pages about subscribers and mailings. */
export function readerPageRoutes(deps: ReaderPageDeps): Hono {
  return operatorRoutes(deps, {
    '/readers': readersRoute,
    '/readers/one/:id': readerRoute,
    '/readers/mailings': mailingsRoute,
    '/readers/mailings/:id': mailingRoute,
    '/readers/form': formRoute,
  })
}

import type { Hono } from 'hono'
import { logRoute } from '../log/log-route.tsx'
import { overviewRoute } from '../overview/overview.tsx'
import type { SourcePageDeps } from '../source-deps.ts'
import { lookRoute } from '../sources/look-route.tsx'
import { sourceRoute } from '../sources/source-route.tsx'
import { sourcesRoute } from '../sources/sources-route.tsx'
import { operatorRoutes } from './operator-routes.ts'
import { styleSheetRoute } from './style-sheet.ts'

/** Serves the operators' pages about sources, cycles, size and versions. */
export function sourcePageRoutes(deps: SourcePageDeps): Hono {
  const app = operatorRoutes(deps, {
    '/': overviewRoute,
    '/sources': sourcesRoute,
    '/sources/:id': sourceRoute,
    '/looks/:id': lookRoute,
    '/log': logRoute,
  })
  app.route('/', styleSheetRoute())
  return app
}

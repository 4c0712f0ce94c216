import { Hono } from 'hono/tiny'
import { privatePaths } from '../../domain/site-paths.ts'
import { fileTypeOf } from '../../web/http/content-type.ts'
import { operateSheet, operateStyle } from '../../web/style/operate.ts'

/** Serves the style sheet of the operators' pages, which is not part of the published site. */
export function styleSheetRoute(): Hono {
  const app = new Hono()
  const { contentType, cacheControl } = fileTypeOf(operateSheet)
  app.get(`${privatePaths.operatorSignIn}/${operateSheet}`, (context) =>
    context.body(operateStyle, 200, { 'content-type': contentType, 'cache-control': cacheControl }),
  )
  return app
}

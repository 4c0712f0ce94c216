import { type Context, Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { isSameSecret } from '../../auth/constant-time.ts'
import { forwardedFor } from '../../web/http/forwarded-for.ts'
import { environment } from './config/environment.ts'

/** A Lambda handler of requests of the HTTP API. */
export type HttpHandler = ReturnType<typeof handle>

/** Makes a Lambda handler of routes behind CloudFront. It refuses requests that bypass CloudFront. */
export function createHttpHandler(routes: Hono): HttpHandler {
  const { ORIGIN_KEY } = environment('ORIGIN_KEY')
  const app = new Hono()
  app.use(async (context, next) => {
    if (!isSameSecret(context.req.header('x-origin-key') ?? '', ORIGIN_KEY)) {
      return context.text('Please use the address of the site.', 403)
    }
    await next()
    // CloudFront replaces the page of each 404 with that of the site, and our pages say more. So they have status 400.
    const { status, body, headers } = context.res
    if (status === 404) context.res = new Response(body, { status: 400, headers })
    return undefined
  })
  app.route('/', routes)
  return handle(app)
}

/** The IP address of the reader: the last but one in `x-forwarded-for`, since CloudFront's own follows it. */
export function readerIp(context: Context): string {
  return forwardedFor(context.req.header('x-forwarded-for'), 2) ?? 'unknown'
}

import { type Context, Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { isSameSecret } from '../../auth/constant-time.ts'
import { forwardedFor } from '../../web/http/forwarded-for.ts'
import { environment } from './config/environment.ts'

export type Answer = ReturnType<typeof handle>

/** Answers as part of the site that CloudFront serves, and to nobody who comes past it. */
export function createHttpHandler(routes: Hono): Answer {
  const { ORIGIN_KEY } = environment('ORIGIN_KEY')
  const app = new Hono()
  app.use(async (context, next) => {
    if (!isSameSecret(context.req.header('x-origin-key') ?? '', ORIGIN_KEY)) {
      return context.text('Please use the address of the site.', 403)
    }
    await next()
    // CloudFront puts the site's page in the place of any 404, and the pages here say more.
    const { status, body, headers } = context.res
    if (status === 404) context.res = new Response(body, { status: 400, headers })
    return undefined
  })
  app.route('/', routes)
  return handle(app)
}

/** The API's gateway notes CloudFront's address last, and CloudFront the reader's before. */
export function readerIp(context: Context): string {
  return forwardedFor(context.req.header('x-forwarded-for'), 2) ?? 'unknown'
}

import { timingSafeEqual } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { handle } from 'hono/aws-lambda'
import { subscriberApp } from '../stages/subscriber-app.ts'
import type { RequestMessage } from '../store/requests.ts'
import { sqs } from './clients.ts'
import { configured } from './configured.ts'
import { environment } from './environment.ts'
import { subscriberHome } from './homes.ts'
import { SqsQueue } from './sqs-queue.ts'

const answer = configured(async (configuration) => {
  const { REQUESTS_QUEUE_URL, ORIGIN_KEY } = environment('REQUESTS_QUEUE_URL', 'ORIGIN_KEY')
  // Its pages stand behind the site's own host, so their links need no host.
  const home = await subscriberHome(configuration, '')
  const app = new Hono()
  app.use(async (context, next) => {
    if (!isSame(context.req.header('x-origin-key') ?? '', ORIGIN_KEY)) {
      return context.text('Please use the address of the site.', 403)
    }
    await next()
    // CloudFront puts the site's page in the place of any 404, and the pages here say more.
    const { status, body, headers } = context.res
    if (status === 404) context.res = new Response(body, { status: 400, headers })
    return undefined
  })
  app.route('/', subscriberApp(home, new SqsQueue<RequestMessage>(sqs(), REQUESTS_QUEUE_URL), readerIp))
  return handle(app)
})

/** The pages on which readers subscribe and leave. */
export const handler: ReturnType<typeof handle> = async (...call) => (await answer())(...call)

/** The API's gateway notes CloudFront's address last, and CloudFront the reader's before; what stands earlier anybody may write. */
function readerIp(context: Context): string {
  const hops = (context.req.header('x-forwarded-for') ?? '').split(',')
  return hops.at(-2)?.trim() ?? ''
}

function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

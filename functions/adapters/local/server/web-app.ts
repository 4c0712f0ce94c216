import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { compress } from 'hono/compress'
import { newestStoryAt } from '../../../app/publish/newest-story.ts'
import { runStep } from '../../../app/run-step.ts'
import { editorApp } from '../../../app/web/editor-app.ts'
import { operatorApp } from '../../../app/web/operator-app.ts'
import { readersApp } from '../../../app/web/readers-app.ts'
import { subscriberApp } from '../../../app/web/subscriber-app.ts'
import { localeOf } from '../../../i18n/locale.ts'
import type { Queue } from '../../../ports/queue.ts'
import { hasHomePage } from '../../../publish/site/detect-missing-files.ts'
import type { RequestMessage } from '../../../store/subscribers/requests.ts'
import { page } from '../../../web/components/shell.tsx'
import { forwardedFor } from '../../../web/http/forwarded-for.ts'
import { securityHeaders } from '../../../web/http/security-headers.ts'
import type { LocalContext } from '../local-context.ts'
import { outboxPages } from '../mail/outbox-pages.tsx'
import type { LocalPipeline } from '../scheduler/pipeline.ts'
import { firstStart } from './first-start.tsx'
import { HEALTH_PATH, type Heartbeat, healthOf } from './health.ts'
import { operatingPlatform } from './operating-platform.ts'
import { refuseMethod, serveSite } from './serve-site.ts'
import { isOnThisMachine } from './web.ts'

/** The published site, the subscribers' and editors' pages and, on this machine alone, the outbox. */
export function webApp(
  context: LocalContext,
  requests: Queue<RequestMessage>,
  pipeline: Pick<LocalPipeline, 'applyDecisions'> & Partial<Pick<LocalPipeline, 'progress'>>,
  heartbeat?: Heartbeat,
  reloadConfiguration: () => Promise<unknown> = () => context.useConfiguration(),
): Hono {
  const { configuration, siteUrl, clock, site, outbox } = context
  const app = new Hono()
  app.onError((error, request) => {
    context.logger.error('page failed', { error: error.message })
    return request.text('Something went wrong here. Please try again in a minute.', 500)
  })
  // For every answer, errors included. A page may set a stricter header itself.
  app.use(async (context, next) => {
    await next()
    const { headers } = context.res
    for (const [name, value] of Object.entries(securityHeaders))
      if (!headers.has(name)) headers.set(name, value)
  })
  const isPublic = !isOnThisMachine(siteUrl)
  app.route('/', subscriberApp(context, requests, isPublic ? proxiedIp : clientIp))
  const applyDecisions = async () => {
    let is: 'done' | 'soon' = 'soon'
    await runStep(context, 'applying decisions', async () => {
      await pipeline.applyDecisions()
      is = 'done'
    })
    return is
  }
  app.route('/', editorApp(context, applyDecisions))
  app.route('/', readersApp(context, requests))
  app.route('/', operatorApp(context, operatingPlatform(context, heartbeat, reloadConfiguration)))
  // Its emails have private links of other people.
  if (!context.smtp && !isPublic) {
    const { publication } = configuration
    const locale = () => localeOf('en', publication, configuration, clock())
    app.get('/outbox', (context) => context.redirect('/outbox/', 301))
    app.route(
      '/outbox/',
      outboxPages({
        outbox,
        locale,
        page: (props) => page({ locale: locale(), publication, siteUrl, ...props }),
      }),
    )
  }
  if (heartbeat) {
    // Anybody may ask, and new stories arrive only with a cycle. So the stories are read once per cycle.
    let known: { cycle: Date | undefined; newest: string | undefined } | undefined
    app.get(HEALTH_PATH, async (request) => {
      const now = clock()
      const cycle = heartbeat.lastCycle
      if (!known || known.cycle !== cycle)
        known = { cycle, newest: await newestStoryAt(context.content, now) }
      const health = healthOf(heartbeat, known.newest, now)
      const status = health.status === 'stopped' ? 503 : 200
      return request.json(health, status, { 'Cache-Control': 'no-store' })
    })
  }
  let isPublished = false
  app.get('*', compress(), async (request) => {
    isPublished ||= await hasHomePage(site)
    return serveSite(
      site,
      request,
      isPublished ? undefined : () => firstStart(request, context, pipeline.progress),
    )
  })
  app.all('*', (request) => refuseMethod(site, request))
  return app
}

/** Only processes of this machine connect. On a public site that is a web server, which puts the reader's address into a header. */
function proxiedIp(context: Context): string {
  return forwardedFor(context.req.header('x-forwarded-for'), 1) ?? clientIp(context)
}

function clientIp(context: Context): string {
  return (context.env as HttpBindings).incoming.socket.remoteAddress ?? 'unknown'
}

import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { editorLinkRequestsPerNetwork, operatorLinkRequestsPerNetwork } from '../../auth/limits.ts'
import { RateLimits } from '../../auth/rate-limit.ts'
import { privatePaths } from '../../domain/site-paths.ts'
import { withinScope } from '../../domain/story/publication/scope.ts'
import { type SignInPage, signInRoutes } from '../../editors/routes/sign-in.tsx'
import type { Queue } from '../../ports/queue.ts'
import { openStores } from '../../store/open-stores.ts'
import type { RequestMessage } from '../../store/subscribers/requests.ts'
import { subscriberRoutes } from '../../subscribers/routes.ts'
import type { SubscriberContext } from '../context.ts'

const signInPages: readonly SignInPage[] = [
  { kind: 'edit', path: privatePaths.signIn, limit: editorLinkRequestsPerNetwork },
  { kind: 'operate', path: privatePaths.operatorSignIn, limit: operatorLinkRequestsPerNetwork },
]

/** The web app of the subscriber pages, and of the sign-in of editors and operators. It sends no email: requests for one go to the queue. */
export function subscriberApp(
  context: SubscriberContext,
  queue: Queue<RequestMessage>,
  clientIp: (context: Context) => string,
): Hono {
  const { subscribers: table, keys, clock, logger, siteUrl, configuration } = context
  const app = new Hono()
  const deps = {
    ...openStores(context),
    limits: new RateLimits(table, keys, clock),
    queue,
    keys,
    clock,
    logger,
    publication: configuration.publication,
    taxonomy: withinScope(configuration),
    siteUrl,
    backupDays: context.backupDays,
    scrub: context.scrub,
    clientIp,
  }
  app.route('/', subscriberRoutes(deps))
  for (const page of signInPages) app.route('/', signInRoutes(deps, page))
  return app
}

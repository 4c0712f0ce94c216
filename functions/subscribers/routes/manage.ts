import type { Context } from 'hono'
import { verifyToken } from '../../auth/tokens.ts'
import { masked } from '../../domain/email/address.ts'
import type { Subscriber } from '../../domain/model/subscriber.ts'
import { words } from '../../i18n/subscribers.ts'
import { notice } from '../../web/http/private-page.tsx'
import { ActionButton } from '../pages/parts.tsx'
import { refuse } from '../reply.ts'
import type { RoutesDeps } from '../routes-deps.ts'

/** Answers a request of a subscriber who proved that they read the mailbox. */
export type ManagedRoute = (
  subscriber: Subscriber,
  context: Context,
  deps: RoutesDeps,
) => Response | Promise<Response>

/**
 * Verifies the link in the path, and calls `route` if it was emailed on request. The link that every edition contains
 * only offers to email such a link, since editions are forwarded and must not reveal who got them first.
 */
export function managed(route: ManagedRoute) {
  return async (context: Context, deps: RoutesDeps): Promise<Response> => {
    const token = verifyToken(context.req.param('token') ?? '', deps.keys, deps.clock())
    if (!token.ok) return refuse(context, deps, token.error)
    if (token.kind !== 'manage' && token.kind !== 'unsubscribe') return refuse(context, deps, 'forged')
    const [stored] = await deps.subscribers.get([token.subscriber])
    if (!stored?.subscriber.email) return refuse(context, deps, 'expired')
    return token.kind === 'manage'
      ? route(stored.subscriber, context, deps)
      : freshLink(stored.subscriber, context, deps)
  }
}

async function freshLink(subscriber: Subscriber, context: Context, deps: RoutesDeps): Promise<Response> {
  const { language } = subscriber.preferences
  const { title, text, button, done, doneText } = words[language].fresh
  if (context.req.method === 'POST') {
    await deps.queue.send([await deps.requests.add({ kind: 'manage', subscriber: subscriber.id })])
    return notice(context, deps, { language, title: done, text: doneText })
  }
  return notice(context, deps, {
    language,
    title,
    text: text(masked(subscriber.email ?? '')),
    children: ActionButton({ button }),
  })
}

import type { Context } from 'hono'
import { verifyToken } from '../../auth/tokens.ts'
import { masked } from '../../domain/email/address.ts'
import type { Subscriber } from '../../domain/model/subscriber.ts'
import { words } from '../../i18n/subscribers.ts'
import { notice } from '../../web/http/private-page.tsx'
import { Act } from '../pages/parts.tsx'
import { refuse } from '../reply.ts'
import type { RoutesDeps } from '../routes-deps.ts'

/** What is done for a subscriber whose mailbox is proved to be theirs. */
export type Managed = (
  subscriber: Subscriber,
  context: Context,
  deps: RoutesDeps,
) => Response | Promise<Response>

/**
 * Lets in whoever has a freshly mailed link. The one in every mail only leads to a fresh one, since mails are forwarded
 * and must not betray their first reader.
 */
export function managed(act: Managed) {
  return async (context: Context, deps: RoutesDeps): Promise<Response> => {
    const token = verifyToken(context.req.param('token') ?? '', deps.keys, deps.clock())
    if (typeof token === 'string') return refuse(context, deps, token)
    if (token.kind !== 'manage' && token.kind !== 'unsubscribe') return refuse(context, deps, 'forged')
    const [standing] = await deps.subscribers.get([token.subscriber])
    if (!standing?.subscriber.email) return refuse(context, deps, 'expired')
    return token.kind === 'manage'
      ? act(standing.subscriber, context, deps)
      : freshLink(standing.subscriber, context, deps)
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
    children: Act({ button }),
  })
}

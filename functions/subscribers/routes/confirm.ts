import type { Context } from 'hono'
import { verifyToken } from '../../auth/tokens.ts'
import { masked } from '../../domain/email/address.ts'
import { words } from '../../i18n/subscribers.ts'
import { notice } from '../../web/http/private-page.tsx'
import { manageLinks } from '../links.ts'
import { ActionButton, Link } from '../pages/parts.tsx'
import { refuse } from '../reply.ts'
import type { RoutesDeps } from '../routes-deps.ts'
import { onConfirm } from '../state-machine.ts'

/** Shows the button that confirms; opening the link alone must not. */
export async function showConfirm(context: Context, deps: RoutesDeps): Promise<Response> {
  const token = verifyToken(context.req.param('token') ?? '', deps.keys, deps.clock())
  if (!token.ok) return refuse(context, deps, token.error)
  if (token.kind !== 'confirm') return refuse(context, deps, 'forged')
  const [stored] = await deps.subscribers.get([token.subscriber])
  const email = stored?.subscriber.email
  if (!stored || !email) return refuse(context, deps, 'expired')
  const { language, frequency } = stored.subscriber.preferences
  const { title, text, button } = words[language].confirm
  return notice(context, deps, {
    language,
    title,
    text: text[frequency](masked(email)),
    children: ActionButton({ button }),
  })
}

/** Confirms the subscription, and requests the first edition. */
export async function confirm(context: Context, deps: RoutesDeps): Promise<Response> {
  const now = deps.clock()
  const token = verifyToken(context.req.param('token') ?? '', deps.keys, now)
  if (!token.ok) return refuse(context, deps, token.error)
  if (token.kind !== 'confirm') return refuse(context, deps, 'forged')
  const subscriber = await deps.subscribers.change(token.subscriber, (old) => {
    const next = onConfirm(old, now)
    return next && { subscriber: next }
  })
  if (subscriber?.state !== 'active') return refuse(context, deps, 'expired')
  // Every time the button is pressed, since it may have failed here last time. Nobody gets the same edition twice.
  await deps.queue.send([await deps.requests.add({ kind: 'welcome', subscriber: subscriber.id })])
  const { language } = subscriber.preferences
  const { done, doneText, choose } = words[language].confirm
  const { preferences } = manageLinks(subscriber.id, deps.keys, now)
  return notice(context, deps, {
    language,
    title: done,
    text: doneText,
    children: Link({ href: preferences, text: choose }),
  })
}

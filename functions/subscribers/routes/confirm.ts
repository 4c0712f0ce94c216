import type { Context } from 'hono'
import { type Token, verifyToken } from '../../auth/tokens.ts'
import { masked } from '../../domain/email/address.ts'
import { MAX_FOLLOWED } from '../../domain/model/subscriber.ts'
import { words } from '../../i18n/subscribers.ts'
import { eachOnce } from '../../store/subscribers/matter-names.ts'
import { readForm } from '../../web/http/form.ts'
import { notice } from '../../web/http/private-page.tsx'
import { manageLinks } from '../links.ts'
import { ActionButton, AlertsChoice, Link, Names, Paragraph } from '../pages/parts.tsx'
import { refuse } from '../reply.ts'
import type { RoutesDeps } from '../routes-deps.ts'
import { onConfirm, onPause } from '../state-machine.ts'
import { follow, showFollow } from './follow.ts'
import { leaveOldAddress } from './leave-old-address.ts'

/** Shows the button that confirms; opening the link alone must not. */
export async function showConfirm(context: Context, deps: RoutesDeps): Promise<Response> {
  const token = verifyToken(context.req.param('token') ?? '', deps.keys, deps.clock())
  if (!token.ok) return refuse(context, deps, token.error)
  if (token.kind === 'follow') return showFollow(token, context, deps)
  if (token.kind !== 'confirm') return refuse(context, deps, 'forged')
  const [stored] = await deps.subscribers.get([token.subscriber])
  const email = stored?.subscriber.email
  if (!stored || !email) return refuse(context, deps, 'expired')
  const { language, frequency, matters } = stored.subscriber.preferences
  const { title, text, button } = words[language].confirm
  const { also, most } = words[language].follow
  const names = eachOnce(await deps.matterNames.get(matters)).map(({ name }) => name[language])
  const isFollowing = names.length > 0
  return notice(context, deps, {
    language,
    title,
    text: text[frequency](masked(email)),
    children: [
      isFollowing && Names({ title: also, names }),
      // The matter of the last request may be missing.
      matters.length >= MAX_FOLLOWED && Paragraph({ text: most(MAX_FOLLOWED) }),
      ActionButton({ button, children: isFollowing && AlertsChoice({ language }) }),
    ],
  })
}

/** Confirms the subscription, and requests the first edition. */
export async function confirm(context: Context, deps: RoutesDeps): Promise<Response> {
  const now = deps.clock()
  const token = verifyToken(context.req.param('token') ?? '', deps.keys, now)
  if (!token.ok) return refuse(context, deps, token.error)
  const { alerts } = (await readForm(context)) ?? {}
  if (token.kind === 'follow') return follow(token, { alerts: alerts === 'yes' }, context, deps)
  if (token.kind !== 'confirm') return refuse(context, deps, 'forged')
  return confirmSubscription(token, { alerts: alerts === 'yes' }, context, deps)
}

async function confirmSubscription(
  token: Token,
  chosen: { alerts: boolean },
  context: Context,
  deps: RoutesDeps,
): Promise<Response> {
  const now = deps.clock()
  const move = await leaveOldAddress(token.subscriber, deps)
  if (move === 'not possible') return refuse(context, deps, 'expired')
  const subscriber = await deps.subscribers.change(token.subscriber, (old) => {
    const next = onConfirm(old, now, chosen)
    return next && { subscriber: (move === 'paused' && onPause(next, now)) || next }
  })
  if (subscriber && move === 'paused') {
    const { undone, stillPaused } = words[subscriber.preferences.language].unsubscribe
    return notice(context, deps, {
      language: subscriber.preferences.language,
      title: undone,
      text: stillPaused,
    })
  }
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

import type { Context } from 'hono'
import { signToken, type Token } from '../../auth/tokens.ts'
import { masked } from '../../domain/email/address.ts'
import { MAX_FOLLOWED, type Subscriber } from '../../domain/model/subscriber.ts'
import { privatePaths } from '../../domain/site-paths.ts'
import { words } from '../../i18n/subscribers.ts'
import { notice } from '../../web/http/private-page.tsx'
import { ActionButton, AlertsChoice, Link } from '../pages/parts.tsx'
import { refuse } from '../reply.ts'
import type { RoutesDeps } from '../routes-deps.ts'
import { onFollow } from '../state-machine.ts'

/** Shows a subscriber the button that follows the matter of their link; opening the link alone must not. */
export async function showFollow(
  { subscriber: id, matter = '' }: Token,
  context: Context,
  deps: RoutesDeps,
): Promise<Response> {
  const [stored] = await deps.subscribers.get([id])
  const email = stored?.subscriber.email
  if (!stored || !email || !onFollow(stored.subscriber, matter, { alerts: false })) {
    return refuse(context, deps, 'expired')
  }
  const { language, alerts } = stored.subscriber.preferences
  const { title, text, button } = words[language].follow
  return notice(context, deps, {
    language,
    title,
    text: text(await nameOf(matter, stored.subscriber, deps), masked(email)),
    children: ActionButton({ button, children: !alerts && AlertsChoice({ language }) }),
  })
}

/** Adds the matter of their link to those that a subscriber follows. A second time changes nothing. */
export async function follow(
  { subscriber: id, matter = '' }: Token,
  chosen: { alerts: boolean },
  context: Context,
  deps: RoutesDeps,
): Promise<Response> {
  let isFull = false
  let isHere = false
  const subscriber = await deps.subscribers.change(id, (old, expires) => {
    const next = onFollow(old, matter, chosen)
    isFull = next === 'full'
    isHere = next !== undefined
    return next && next !== 'full' ? { subscriber: next, ...(expires && { expires }) } : undefined
  })
  if (!subscriber || !isHere) return refuse(context, deps, 'expired')
  const { language } = subscriber.preferences
  const { done, doneText, full, fullText, settings } = words[language].follow
  return notice(context, deps, {
    language,
    title: isFull ? full : done,
    text: isFull ? fullText(MAX_FOLLOWED) : doneText(await nameOf(matter, subscriber, deps)),
    // Emails are forwarded, and this link works for days: like an edition's, it leads to a new link and to no settings.
    children: Link({
      href: privatePaths.subscriber('preferences', signToken('unsubscribe', id, deps.keys, deps.clock())),
      text: settings,
    }),
  })
}

async function nameOf(
  matter: string,
  { preferences: { language } }: Subscriber,
  { matterNames }: RoutesDeps,
): Promise<string> {
  const found = await matterNames.get([matter])
  return found.get(matter)?.name[language] ?? matter
}

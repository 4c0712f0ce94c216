import type { Context } from 'hono'
import { signToken, verifyToken } from '../../auth/tokens.ts'
import { masked } from '../../domain/email/address.ts'
import type { Language } from '../../domain/model/article.ts'
import { isHere } from '../../domain/model/subscriber.ts'
import { words } from '../../i18n/subscribers.ts'
import { readForm } from '../../web/http/form.ts'
import { languageOf, notice } from '../../web/http/private-page.tsx'
import { endSubscription } from '../end-subscription.ts'
import { ActionButton, Link } from '../pages/parts.tsx'
import { refuse, signUpPage } from '../reply.ts'
import type { RoutesDeps } from '../routes-deps.ts'
import { onUndo } from '../state-machine.ts'

/** Shows the button that unsubscribes; a link from an email must not do it when it is only opened. */
export async function showUnsubscribe(context: Context, deps: RoutesDeps): Promise<Response> {
  const token = verifyToken(context.req.param('token') ?? '', deps.keys, deps.clock())
  if (!token.ok) return refuse(context, deps, token.error)
  if (token.kind !== 'unsubscribe') return refuse(context, deps, 'forged')
  const [stored] = await deps.subscribers.get([token.subscriber])
  const language = stored?.subscriber.preferences.language ?? languageOf(context)
  const { title, text, unknown, button, done, gone, again } = words[language].unsubscribe
  const { email } = stored?.subscriber ?? {}
  if (email && stored && !isHere(stored.subscriber)) {
    const signUp = Link({ href: signUpPage(language), text: again })
    return notice(context, deps, { language, title: done, text: gone(masked(email)), children: signUp })
  }
  return notice(context, deps, {
    language,
    title,
    text: email ? text(masked(email)) : unknown,
    children: ActionButton({ button }),
  })
}

/** Unsubscribes, by one click in an email program (RFC 8058) or by the button of the page. A second time changes nothing. */
export async function unsubscribe(context: Context, deps: RoutesDeps): Promise<Response> {
  const now = deps.clock()
  const token = verifyToken(context.req.param('token') ?? '', deps.keys, now)
  if (!token.ok) return refuse(context, deps, token.error)
  if (token.kind !== 'unsubscribe') return refuse(context, deps, 'forged')
  // The link alone is enough, whatever form an email program sends with it.
  const form = (await readForm(context)) ?? {}
  if (typeof form.undo === 'string') return resubscribe(context, deps, token.subscriber, form.undo)
  const { before, after: subscriber } = await endSubscription(token.subscriber, 'unsubscribe', deps)
  const changed = before !== undefined && isHere(before) && subscriber?.state === 'unsubscribed'
  if (form['List-Unsubscribe'] === 'One-Click') return context.text('Unsubscribed.\n')
  const language = subscriber?.preferences.language ?? languageOf(context)
  const messages = words[language].unsubscribe
  // Only right after unsubscribing: nobody who got a forwarded email may subscribe its first reader again.
  const undo =
    changed &&
    ActionButton({
      button: messages.undo,
      fields: { undo: signToken('undo', token.subscriber, deps.keys, now) },
    })
  return notice(context, deps, { language, title: messages.done, text: messages.doneText, children: undo })
}

async function resubscribe(context: Context, deps: RoutesDeps, id: string, undo: string): Promise<Response> {
  const now = deps.clock()
  const token = verifyToken(undo, deps.keys, now)
  if (!token.ok) return refuse(context, deps, token.error)
  if (token.kind !== 'undo' || token.subscriber !== id) return refuse(context, deps, 'forged')
  const subscriber = await deps.subscribers.change(id, (old) => {
    const next = onUndo(old, now)
    return next && { subscriber: next }
  })
  if (!subscriber || !isHere(subscriber)) return refuse(context, deps, 'expired')
  const language: Language = subscriber.preferences.language
  const { undone, undoneText, stillPaused } = words[language].unsubscribe
  const text = subscriber.state === 'paused' ? stillPaused : undoneText
  return notice(context, deps, { language, title: undone, text })
}

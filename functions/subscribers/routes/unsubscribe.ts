import type { Context } from 'hono'
import { signToken, verifyToken } from '../../auth/tokens.ts'
import { masked } from '../../domain/email/address.ts'
import type { Language } from '../../domain/model/article.ts'
import { isHere } from '../../domain/model/subscriber.ts'
import { words } from '../../i18n/subscribers.ts'
import { readForm } from '../../web/http/form.ts'
import { languageOf, notice } from '../../web/http/private-page.tsx'
import { depart } from '../depart.ts'
import { Act, Link } from '../pages/parts.tsx'
import { refuse, signUpPage } from '../reply.ts'
import type { RoutesDeps } from '../routes-deps.ts'
import { onUndo } from '../state-machine.ts'

export async function showUnsubscribe(context: Context, deps: RoutesDeps): Promise<Response> {
  const token = verifyToken(context.req.param('token') ?? '', deps.keys, deps.clock())
  if (typeof token === 'string') return refuse(context, deps, token)
  if (token.kind !== 'unsubscribe') return refuse(context, deps, 'forged')
  const [standing] = await deps.subscribers.get([token.subscriber])
  const language = standing?.subscriber.preferences.language ?? languageOf(context)
  const { title, text, unknown, button, done, gone, again } = words[language].unsubscribe
  const { email } = standing?.subscriber ?? {}
  if (email && standing && !isHere(standing.subscriber)) {
    const signUp = Link({ href: signUpPage(language), text: again })
    return notice(context, deps, { language, title: done, text: gone(masked(email)), children: signUp })
  }
  return notice(context, deps, {
    language,
    title,
    text: email ? text(masked(email)) : unknown,
    children: Act({ button }),
  })
}

/** RFC 8058 for mail programs, and the page's own button. Twice is as good as once. */
export async function unsubscribe(context: Context, deps: RoutesDeps): Promise<Response> {
  const now = deps.clock()
  const token = verifyToken(context.req.param('token') ?? '', deps.keys, now)
  if (typeof token === 'string') return refuse(context, deps, token)
  if (token.kind !== 'unsubscribe') return refuse(context, deps, 'forged')
  // Whatever else a mail program sends: who has the link may leave.
  const form = (await readForm(context)) ?? {}
  if (typeof form.undo === 'string') return comeBack(context, deps, token.subscriber, form.undo)
  const { was, is: subscriber } = await depart(token.subscriber, 'leave', deps)
  const changed = was !== undefined && isHere(was) && subscriber?.state === 'unsubscribed'
  if (form['List-Unsubscribe'] === 'One-Click') return context.text('Unsubscribed.\n')
  const language = subscriber?.preferences.language ?? languageOf(context)
  const say = words[language].unsubscribe
  // Only for whoever just left: a forwarded mail must not bring somebody back who left on purpose.
  const undo =
    changed &&
    Act({ button: say.undo, fields: { undo: signToken('undo', token.subscriber, deps.keys, now) } })
  return notice(context, deps, { language, title: say.done, text: say.doneText, children: undo })
}

async function comeBack(context: Context, deps: RoutesDeps, id: string, undo: string): Promise<Response> {
  const now = deps.clock()
  const token = verifyToken(undo, deps.keys, now)
  if (typeof token === 'string') return refuse(context, deps, token)
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

import type { Context } from 'hono'
import { parseAddress } from '../../domain/email/address.ts'
import type { Subscriber } from '../../domain/model/subscriber.ts'
import { words } from '../../i18n/subscribers.ts'
import { eachOnce } from '../../store/subscribers/matter-names.ts'
import { readForm } from '../../web/http/form.ts'
import { renderPrivatePage } from '../../web/http/private-page.tsx'
import { manageLinks } from '../links.ts'
import { PreferencesPage } from '../pages/preferences.tsx'
import { parsePreferences } from '../parse-preferences.ts'
import { refuse } from '../reply.ts'
import type { RoutesDeps } from '../routes-deps.ts'
import { onRejoin } from '../state-machine.ts'
import { managed } from './manage.ts'

/** Stored with the consent of a subscriber who subscribes again on this page. */
const FORM = 'preferences 1'

/** Shows the settings. */
export const showPreferences = managed((subscriber, context, deps) => show(subscriber, {}, context, deps))

/** Saves the settings, or subscribes again. */
export const savePreferences = managed(async (subscriber, context, deps) => {
  const { id, preferences } = subscriber
  const form = await readForm(context)
  if (!form) return refuse(context, deps, 'forged')
  if (form.rejoin) return rejoin(id, context, deps)
  if (typeof form.moveTo === 'string') return requestMove(subscriber, form.moveTo, context, deps)
  const named = await deps.matterNames.get(preferences.matters)
  const living = (matter: string) => named.get(matter)?.id ?? matter
  const saved = await deps.subscribers.change(id, (old) => {
    if (!old?.email) return undefined
    const before = { ...old.preferences, matters: old.preferences.matters.map(living) }
    return { subscriber: { ...old, preferences: parsePreferences(form, deps.taxonomy, before) } }
  })
  if (!saved?.email) return refuse(context, deps, 'expired')
  const messages = words[saved.preferences.language].preferences
  return show(saved, { message: saved.state === 'active' ? messages.saved : messages.kept }, context, deps)
})

/** Requests a change of address. The answer is the same for every address: nothing is looked up. */
async function requestMove(
  subscriber: Subscriber,
  typed: string,
  context: Context,
  deps: RoutesDeps,
): Promise<Response> {
  const { id, preferences } = subscriber
  const { language } = preferences
  const parsed = parseAddress(typed)
  if (!parsed.ok) return show(subscriber, { message: words[language].problems[parsed.error] }, context, deps)
  const at = deps.clock().toISOString()
  const message = await deps.requests.add({ kind: 'move', subscriber: id, email: parsed.address, at })
  await deps.queue.send([message])
  return show(subscriber, { message: words[language].preferences.moveAsked }, context, deps)
}

async function rejoin(id: string, context: Context, deps: RoutesDeps): Promise<Response> {
  let changed = false
  const subscriber = await deps.subscribers.change(id, (old) => {
    const next = onRejoin(old, FORM, deps.clock())
    changed = next !== undefined
    return next && { subscriber: next }
  })
  if (!subscriber?.email) return refuse(context, deps, 'expired')
  if (changed) await deps.queue.send([await deps.requests.add({ kind: 'welcome', subscriber: id })])
  const message = words[subscriber.preferences.language].preferences.started
  return show(subscriber, subscriber.state === 'active' ? { message } : {}, context, deps)
}

async function show(
  subscriber: Subscriber,
  { message }: { message?: string },
  context: Context,
  deps: RoutesDeps,
): Promise<Response> {
  const { language } = subscriber.preferences
  const matters = eachOnce(await deps.matterNames.get(subscriber.preferences.matters))
  const links = manageLinks(subscriber.id, deps.keys, deps.clock())
  return renderPrivatePage(context, deps, {
    language,
    title: words[language].preferences.title,
    children: PreferencesPage({ subscriber, language, taxonomy: deps.taxonomy, matters, message, links }),
  })
}

import type { Context } from 'hono'
import type { Subscriber } from '../../model/subscriber.ts'
import { choicesOf } from '../choices.ts'
import { manageLinks } from '../links.ts'
import { PreferencesPage } from '../pages/preferences.tsx'
import { refuse, reply } from '../reply.ts'
import type { RoutesDeps } from '../routes-deps.ts'
import { words } from '../words/index.ts'
import { managed } from './manage.ts'

export const showPreferences = managed((subscriber, context, deps) => form(subscriber, false, context, deps))

export const savePreferences = managed(async ({ id }, context, deps) => {
  const chosen = await context.req.parseBody({ all: true })
  const saved = await deps.subscribers.change(id, (old) => {
    if (!old?.email) return undefined
    return { subscriber: { ...old, preferences: choicesOf(chosen, deps.taxonomy, old.preferences) } }
  })
  return saved?.email ? form(saved, true, context, deps) : refuse(context, deps, 'expired')
})

function form(subscriber: Subscriber, saved: boolean, context: Context, deps: RoutesDeps): Response {
  const { language } = subscriber.preferences
  const links = manageLinks(subscriber.id, deps.keys, deps.clock())
  return reply(context, deps, {
    language,
    title: words[language].preferences.title,
    children: PreferencesPage({ subscriber, language, taxonomy: deps.taxonomy, saved, links }),
  })
}

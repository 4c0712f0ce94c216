import { notice } from '../../pages/personal.tsx'
import { deleted } from '../life.ts'
import { Act } from '../pages/parts.tsx'
import { words } from '../words/index.ts'
import { managed } from './manage.ts'

export const showDelete = managed(({ preferences: { language } }, context, deps) => {
  const { title, text, button } = words[language].delete
  return notice(context, deps, { language, title, text, children: Act({ button }) })
})

export const remove = managed(async ({ id, preferences: { language } }, context, deps) => {
  const now = deps.clock()
  await deps.subscribers.change(id, (old) => old && { subscriber: deleted(old, now) })
  const { done, doneText } = words[language].delete
  return notice(context, deps, { language, title: done, text: doneText })
})

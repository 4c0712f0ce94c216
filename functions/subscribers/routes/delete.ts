import type { Language } from '../../model/article.ts'
import { notice } from '../../pages/personal.tsx'
import { deleted } from '../life.ts'
import { Act, Paragraph } from '../pages/parts.tsx'
import type { RoutesDeps } from '../routes-deps.ts'
import { words } from '../words/index.ts'
import { managed } from './manage.ts'

export const showDelete = managed(({ preferences: { language } }, context, deps) => {
  const { title, text, button } = words[language].delete
  const children = [backups(language, deps), Act({ button })]
  return notice(context, deps, { language, title, text, children })
})

/** If backups keep the address for a while, the page says so. */
function backups(language: Language, { backupDays }: RoutesDeps) {
  if (backupDays === undefined) return undefined
  return Paragraph({ text: words[language].delete.backups(backupDays) })
}

export const remove = managed(async ({ id, preferences: { language } }, context, deps) => {
  const now = deps.clock()
  await deps.subscribers.change(id, (old) => old && { subscriber: deleted(old, now) })
  const { done, doneText } = words[language].delete
  return notice(context, deps, { language, title: done, text: doneText, children: backups(language, deps) })
})

import type { Language } from '../../domain/model/article.ts'
import { words } from '../../i18n/subscribers.ts'
import { notice } from '../../web/http/private-page.tsx'
import { endSubscription } from '../end-subscription.ts'
import { ActionButton, Paragraph } from '../pages/parts.tsx'
import type { RoutesDeps } from '../routes-deps.ts'
import { managed } from './manage.ts'

/** Shows what will be deleted, and the button that deletes it. */
export const showDelete = managed(({ preferences: { language } }, context, deps) => {
  const { title, text, button } = words[language].delete
  const children = [backups(language, deps), ActionButton({ button })]
  return notice(context, deps, { language, title, text, children })
})

/** Says how long backups keep the address, if there are backups. */
function backups(language: Language, { backupDays }: RoutesDeps) {
  if (backupDays === undefined) return undefined
  return Paragraph({ text: words[language].delete.backups(backupDays) })
}

/** Deletes everything about the subscriber but the hash of the address. */
export const remove = managed(async ({ id, preferences: { language } }, context, deps) => {
  await endSubscription(id, 'delete', deps)
  const { done, doneText, underway } = words[language].delete
  const text = (await isGone(deps)) ? doneText : underway
  return notice(context, deps, { language, title: done, text, children: backups(language, deps) })
})

/** Whether no file holds the deleted data anymore. If not, the scheduler erases it again each minute. */
async function isGone({ scrub, logger }: RoutesDeps): Promise<boolean> {
  try {
    return scrub === undefined || (await scrub())
  } catch (error) {
    logger.error('deleted data could not be erased yet, will be retried', { error: (error as Error).message })
    return false
  }
}

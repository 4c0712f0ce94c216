import { peopleOf } from '../../auth/people.ts'
import { signToken } from '../../auth/tokens.ts'
import { draftWriter } from '../../digest/email/message.ts'
import { decisionsOnEdition } from '../../domain/decisions/for-editions.ts'
import type { Slot } from '../../domain/model/edition.ts'
import { privatePaths } from '../../domain/site-paths.ts'
import { HOUR_MS, wallClock } from '../../domain/time.ts'
import { words } from '../../i18n/email.ts'
import type { Outcome } from '../../ports/mailer.ts'
import { openStores } from '../../store/open-stores.ts'
import type { MailingContext } from '../context.ts'
import { messageOptions } from '../mailings/send-editions.ts'
import { readMatters } from '../publish/read-matters.ts'
import { upcomingSlots } from './due-slots.ts'
import { nextEdition } from './next-edition.ts'

/** Hours after the slot in which the link in a draft works, since an editor may hold the edition. */
const LINK_HOURS = 12

/**
 * Emails the next edition to editors, once, some hours before it is sent to subscribers. Called each minute; an email
 * that could not be sent is tried again. If nothing is new by then, there is no draft, and later stories are sent
 * without one.
 */
export async function sendDrafts(context: MailingContext): Promise<void> {
  const { configuration, clock } = context
  const { editors, schedule } = configuration.publication
  if (editors.length === 0) return
  for (const slot of upcomingSlots({ schedule, clock })) {
    const { draftHours } = schedule[slot.frequency]
    if (slot.at.getTime() - clock().getTime() <= draftHours * HOUR_MS) await sendDraft(context, slot)
  }
}

async function sendDraft(context: MailingContext, slot: Slot): Promise<void> {
  const { configuration, clock, keys, siteUrl, mailer, logger } = context
  const { drafts, decisions, editions } = openStores(context)
  const editors = await drafts.unsent(slot.id, peopleOf('editor', configuration.publication.editors, keys))
  if (editors.length === 0) return
  const { timing } = decisionsOnEdition(slot.id, await decisions.all())
  const isDone = await editions.isDone(slot.frequency, slot.day)
  const edition =
    isDone || timing === 'skip' || timing === 'send'
      ? undefined
      : await nextEdition(context, slot, readMatters)
  const { dates } = words.en
  const at = wallClock(slot.at, configuration.publication.schedule.timeZone)
  const when = `${dates.weekday(at)}, ${dates.time(at)}`
  const until = new Date(slot.at.getTime() + LINK_HOURS * HOUR_MS)
  const write = edition && draftWriter(edition, when, messageOptions(context))
  for (const { id, address } of editors) {
    if (write) {
      const link =
        siteUrl + privatePaths.desk(signToken('edit', id, keys, clock(), until), `/editions/${slot.id}`)
      const message = await write(address, clock(), link)
      const outcome = await mailer.send(message)
      if (isForNow(outcome)) {
        logger.warn('draft not sent, will be retried', { edition: slot.id })
        continue
      }
      if (outcome.kind === 'accepted') logger.info('draft sent', { edition: slot.id, is: outcome.kind })
      else if ('reason' in outcome) {
        logger.warn('draft may not have been sent', { edition: slot.id, reason: outcome.reason })
      }
    }
    await drafts.setSent(slot.id, id, clock())
  }
}

/** Whether an email can be tried again. A draft that was refused for good would be refused again a minute later. */
function isForNow(outcome: Outcome): boolean {
  if (outcome.kind === 'refused') return outcome.next !== 'never' && outcome.next !== 'unclear'
  return outcome.kind === 'throttled' || outcome.kind === 'withheld'
}

import { signToken } from '../../auth/tokens.ts'
import { draftMessage } from '../../digest/email/message.ts'
import { decisionsOnEdition } from '../../domain/decisions/for-editions.ts'
import type { Slot } from '../../domain/model/edition.ts'
import { HOUR_MS } from '../../domain/time.ts'
import { editorsOf } from '../../editors/editor.ts'
import { localeOf } from '../../i18n/locale.ts'
import type { Outcome } from '../../ports/mailer.ts'
import { Drafts } from '../../store/editions/drafts.ts'
import { Editions } from '../../store/editions/editions.ts'
import { Decisions } from '../../store/stories/decisions.ts'
import type { MailingContext } from '../context.ts'
import { messageOptions } from '../mailings/send-editions.ts'
import { nextEdition } from './compose-edition.ts'
import { upcoming } from './schedule.ts'

/** An editor may open the link this long after the edition was to go out: they may hold it. */
const OPEN_HOURS = 12

/**
 * Mails editors the coming edition as it would go out, some hours before, once. To be called each minute; who could
 * not be mailed is tried again. Where nothing is new by then there is no draft, and what comes later goes out by itself.
 */
export async function sendDrafts(context: MailingContext): Promise<void> {
  const { configuration, clock } = context
  const { editors, schedule } = configuration.publication
  if (editors.length === 0) return
  for (const turn of upcoming({ schedule, clock })) {
    const { draftHours } = schedule[turn.frequency]
    if (turn.at.getTime() - clock().getTime() <= draftHours * HOUR_MS) await mailDraft(context, turn)
  }
}

async function mailDraft(context: MailingContext, turn: Slot): Promise<void> {
  const { configuration, clock, keys, siteUrl, mailer, logger } = context
  const drafts = new Drafts(context.subscribers)
  const editors = await drafts.unsent(turn.id, editorsOf(configuration.publication.editors, keys))
  if (editors.length === 0) return
  const { timing } = decisionsOnEdition(turn.id, await new Decisions(context.content).all())
  const isTaken = await new Editions(context.content, context.kept).isDone(turn.frequency, turn.day)
  const edition =
    isTaken || timing === 'skip' || timing === 'send' ? undefined : await nextEdition(context, turn)
  const locale = localeOf('en', configuration.publication, configuration, clock())
  const when = `${locale.date(turn.at, 'weekday')}, ${locale.date(turn.at, 'time')}`
  const until = new Date(turn.at.getTime() + OPEN_HOURS * HOUR_MS)
  for (const { id, address } of editors) {
    if (edition) {
      const link = `${siteUrl}/edit/${signToken('edit', id, keys, clock(), until)}/editions/${turn.id}`
      const mail = await draftMessage(edition, address, clock(), { when, link }, messageOptions(context))
      const outcome = await mailer.send(mail)
      if (isForNow(outcome)) {
        logger.warn('draft not sent, tried again', { edition: turn.id })
        continue
      }
      if (outcome.is === 'accepted') logger.info('draft sent', { edition: turn.id, is: outcome.is })
      else if ('reason' in outcome) {
        logger.warn('draft may not have been sent', { edition: turn.id, reason: outcome.reason })
      }
    }
    await drafts.setSent(turn.id, id, clock())
  }
}

/** A draft that was refused for good is not tried again: nothing would be different a minute later. */
function isForNow(outcome: Outcome): boolean {
  if (outcome.is === 'refused') return outcome.next !== 'never' && outcome.next !== 'unclear'
  return outcome.is === 'throttled' || outcome.is === 'withheld'
}

import { sign } from '../access/tokens.ts'
import { decisionsOnEdition } from '../decisions/for-editions.ts'
import { draftLetter } from '../digest/letter.ts'
import { editorsOf } from '../editors/editor.ts'
import type { Turn } from '../model/edition.ts'
import { localeOf } from '../pages/locale.ts'
import type { Outcome } from '../ports/mailer.ts'
import { Decisions } from '../store/decisions.ts'
import { Drafts } from '../store/drafts.ts'
import { Editions } from '../store/editions.ts'
import { nextEdition } from './compose.ts'
import type { MailingHome } from './home.ts'
import { letterOptions } from './send.ts'
import { upcoming } from './upcoming.ts'

const HOUR = 3_600_000
/** An editor may open the link this long after the edition was to go out: they may hold it. */
const OPEN_HOURS = 12

/**
 * Mails editors the coming edition as it would go out, some hours before, once. To be called each minute; who could
 * not be mailed is tried again. Where nothing is new by then there is no draft, and what comes later goes out by itself.
 */
export async function mailDrafts(home: MailingHome): Promise<void> {
  const { configuration, clock } = home
  const { editors, schedule } = configuration.publication
  if (editors.length === 0) return
  for (const turn of upcoming({ schedule, clock })) {
    const { draftHours } = schedule[turn.frequency]
    if (turn.at.getTime() - clock().getTime() <= draftHours * HOUR) await mailDraft(home, turn)
  }
}

async function mailDraft(home: MailingHome, turn: Turn): Promise<void> {
  const { configuration, clock, keys, siteUrl, mailer, journal } = home
  const drafts = new Drafts(home.subscribers)
  const editors = await drafts.unsent(turn.id, editorsOf(configuration.publication.editors, keys))
  if (editors.length === 0) return
  const { timing } = decisionsOnEdition(turn.id, await new Decisions(home.content).all())
  const isTaken = await new Editions(home.content, home.kept).isDone(turn.frequency, turn.day)
  const edition =
    isTaken || timing === 'skip' || timing === 'send' ? undefined : await nextEdition(home, turn)
  const locale = localeOf('en', configuration.publication, configuration, clock())
  const when = `${locale.date(turn.at, 'weekday')}, ${locale.date(turn.at, 'time')}`
  const until = new Date(turn.at.getTime() + OPEN_HOURS * HOUR)
  for (const { id, address } of editors) {
    if (edition) {
      const link = `${siteUrl}/edit/${sign('edit', id, keys, clock(), until)}/editions/${turn.id}`
      const mail = await draftLetter(edition, address, clock(), { when, link }, letterOptions(home))
      const outcome = await mailer.send(mail)
      if (isForNow(outcome)) {
        journal.warn('draft not sent, tried again', { edition: turn.id })
        continue
      }
      if (outcome.is === 'accepted') journal.info('draft sent', { edition: turn.id, is: outcome.is })
      else if ('reason' in outcome) {
        journal.warn('draft may not have been sent', { edition: turn.id, reason: outcome.reason })
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

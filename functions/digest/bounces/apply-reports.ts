import { normalised } from '../../domain/email/address.ts'
import type { Subscriber } from '../../domain/model/subscriber.ts'
import type { Subscribers } from '../../store/subscribers/subscribers.ts'
import { applyFeedback, type Feedback } from '../deliver/feedback.ts'
import { DeliveryFinder, type FinderDeps, type ProvedDelivery } from './find-delivery.ts'
import { type MailReport, readReport } from './read-report.ts'
import type { ReturnedEmail } from './returned-email.ts'
import type { SplitMessage } from './split-messages.ts'
import { type Happened, type RecipientStatus, whatHappened } from './what-happened.ts'

/** Reports that only a Message-ID can prove and that wait for the pass over the ledger. More are given up. */
const MAX_WAITING = 100_000
/** Kinds of complaints by which a person says that they want no such email (RFC 5965, 7.3). */
const complaintTypes = new Set([
  'abuse',
  'fraud',
  'complaint',
  'opt-out',
  'opt-out-list',
  'other',
  'miscategorized',
])

/** What became of the messages of a mailbox, in numbers. */
export interface BounceCounts {
  messages: number
  missing: number
  failed: number
  refused: number
  delivered: number
  delayed: number
  complaints: number
  /** "Not spam", which may not undo a complaint here. */
  notSpam: number
  /** Subscriptions that ended by these reports. */
  ended: number
  /** Reports that say nothing by which we know the email. */
  unproved: number
  /** Messages that are no reports, such as out-of-office replies. */
  others: number
  /** Messages that are too large or not in the form of a message. */
  unreadable: number
}

type Report = Exclude<MailReport, { is: 'no report' }>

/** Dependencies of `applyReports`. */
export interface ReportsDeps extends FinderDeps {
  subscribers: Subscribers
}

/**
 * Reads delivery reports and complaints, and applies them to the deliveries and subscribers by the rules for events of a
 * mail service (`applyFeedback`). The same mailbox may be read again: a report that was applied changes nothing.
 */
export async function applyReports(
  messages: AsyncIterable<SplitMessage>,
  deps: ReportsDeps,
): Promise<BounceCounts> {
  const counts = noCounts()
  const finder = new DeliveryFinder(deps)
  const waiting = new Map<string, Report[]>()
  let kept = 0
  for await (const message of messages) {
    counts.messages += 1
    const report = await readOrCount(message, counts)
    if (!report) continue
    const { returned } = report
    const proved = returned && (await finder.byToken(returned))
    if (proved && isDated(proved, returned)) await apply(report, proved, counts, deps)
    else if (returned?.id === undefined || kept >= MAX_WAITING) counts.unproved += 1
    else {
      kept += 1
      waiting.set(returned.id, [...(waiting.get(returned.id) ?? []), report])
    }
  }
  const found = await finder.byMessageIds(waiting.keys())
  for (const [id, reports] of waiting) {
    const proved = found.get(id)
    if (!proved) counts.unproved += reports.length
    else for (const report of reports) await apply(report, proved, counts, deps)
  }
  return counts
}

/** An email of unknown age says nothing about a subscriber who may have confirmed since. */
function isDated({ edition }: ProvedDelivery, { sentAt }: ReturnedEmail): boolean {
  return edition !== undefined || sentAt !== undefined
}

function noCounts(): BounceCounts {
  const none = { missing: 0, failed: 0, refused: 0, delivered: 0, delayed: 0 } satisfies Record<
    Happened,
    number
  >
  return { ...none, messages: 0, complaints: 0, notSpam: 0, ended: 0, unproved: 0, others: 0, unreadable: 0 }
}

async function readOrCount(message: SplitMessage, counts: BounceCounts): Promise<Report | undefined> {
  const report = message === 'too large' ? undefined : await readReport(message).catch(() => undefined)
  if (!report) counts.unreadable += 1
  else if (report.is === 'no report') counts.others += 1
  else if (report.is === 'complaint' && report.type === 'not-spam') counts.notSpam += 1
  // A report on a failed DKIM signature (RFC 6591) or on a virus is no complaint of a reader.
  else if (report.is === 'complaint' && !complaintTypes.has(report.type)) counts.others += 1
  else return report
  return undefined
}

async function apply(
  report: Report,
  proved: ProvedDelivery,
  counts: BounceCounts,
  deps: ReportsDeps,
): Promise<void> {
  const { subscribers } = deps
  const read = async () => (await subscribers.get([proved.subscriber]))[0]?.subscriber
  const before = await read()
  const said = report.is === 'complaint' ? ('complaints' as const) : happenedTo(before, report.recipients)
  counts[said] += 1
  const feedback = feedbackOf(said, proved, report)
  if (!feedback) return
  await applyFeedback(feedback, deps)
  const after = await read()
  const isEnded = after?.state === 'bounced' || after?.state === 'complained'
  if (isEnded && before?.state !== after?.state) counts.ended += 1
}

/**
 * What happened to a subscriber's email. A report on another address only, to which their mailbox forwards, does not show
 * that theirs is missing.
 */
function happenedTo(subscriber: Subscriber | undefined, recipients: readonly RecipientStatus[]): Happened {
  const own = normalised(subscriber?.email ?? '')
  const theirs = recipients.find(({ addresses }) => addresses.some((one) => normalised(one) === own))
  const [first] = recipients
  if (theirs) return whatHappened(theirs)
  if (!first) return 'delayed'
  const happened = whatHappened(first)
  return happened === 'missing' ? 'failed' : happened
}

function feedbackOf(
  said: Happened | 'complaints',
  { subscriber, edition }: ProvedDelivery,
  { returned }: Report,
): Feedback | undefined {
  const about = {
    subscriber,
    ...(edition !== undefined && { edition }),
    // Without a delivery, nothing else says whether the email is from before they last confirmed.
    ...(edition === undefined && returned?.sentAt && { sentAt: returned.sentAt }),
  }
  switch (said) {
    case 'missing':
      return { ...about, kind: 'bounced', permanent: true, reason: 'report: no such mailbox' }
    case 'failed':
      return { ...about, kind: 'bounced', permanent: false, full: true, reason: 'report: not delivered' }
    case 'refused':
      return { ...about, kind: 'rejected', reason: 'report: refused because of its sender or its text' }
    case 'delivered':
      return { ...about, kind: 'delivered' }
    case 'complaints':
      return { ...about, kind: 'complained' }
    case 'delayed':
      return undefined
  }
}

import type { Delivery } from '../../domain/model/delivery.ts'
import type { Edition } from '../../domain/model/edition.ts'
import type { SubscriberState } from '../../domain/model/subscriber.ts'
import { isBefore } from '../../store/editions/mailings.ts'
import { shardOf } from '../../store/subscribers/subscribers.ts'
import { type AudienceDeps, firstRow } from './audience.ts'

const PASSED_OVER: readonly string[] = ['pending', 'paused', 'unsubscribed'] satisfies SubscriberState[]

type Frequency = Edition['frequency']

export interface WelcomeDeps extends AudienceDeps {
  newestFirst: (frequency: Frequency) => AsyncIterable<Edition>
}

/**
 * Brings somebody who just confirmed the latest edition, through the ledger: whoever has a row of it gets no other.
 * Answers whether the sender has something to do.
 */
export async function welcome(id: string, deps: WelcomeDeps): Promise<boolean> {
  const { subscribers, mailings, clock } = deps
  const [standing] = await subscribers.get([id])
  if (standing?.subscriber.state !== 'active') return false
  const edition = await latest(standing.subscriber.preferences.frequency, deps)
  if (!edition) return false
  await mailings.begin(edition.id, clock())
  const begun = await mailings.get(edition.id)
  if (begun?.sending.state === 'cancelling' || begun?.sending.state === 'cancelled') return false
  if (!(await queue(firstRow(edition.id, standing.subscriber), deps))) return false
  const mark = { shard: shardOf(id), subscriber: id }
  const sending = await mailings.change(edition.id, (sending) => ({
    ...sending,
    joined: sending.joined + 1,
    mark: isBefore(mark, sending.mark) ? mark : sending.mark,
    state: sending.state === 'complete' ? 'sending' : sending.state,
  }))
  return sending?.state === 'sending'
}

/** The latest that says something. Until there is a daily one, or while there is a newer weekly one, that is it. */
async function latest(frequency: Frequency, { newestFirst }: WelcomeDeps): Promise<Edition | undefined> {
  const found: Edition[] = []
  for (const of of new Set<Frequency>([frequency, 'weekly'])) {
    for await (const edition of newestFirst(of)) {
      if (edition.sections.length === 0) continue
      found.push(edition)
      break
    }
  }
  return found.sort((a, b) => (a.frozenAt < b.frozenAt ? 1 : -1))[0]
}

/**
 * Answers whether a row waits to be mailed. Whoever was passed over because they had not confirmed was surely not mailed;
 * any other row stands. One that is queued may be of a call that was cut off before it told the sender.
 */
async function queue(row: Delivery, { deliveries, clock }: WelcomeDeps): Promise<boolean> {
  const [entered] = await deliveries.enter([row], clock())
  if (entered) return true
  const [old] = await deliveries.get(row.edition, [row.subscriber])
  if (old?.delivery.state === 'queued') return true
  if (old?.delivery.state !== 'excluded' || !PASSED_OVER.includes(old.delivery.reason ?? '')) return false
  const [took] = await deliveries.put([{ delivery: row, version: old.version }], clock())
  return took === true
}

import type { Delivery } from '../model/delivery.ts'
import type { Edition } from '../model/edition.ts'
import type { SubscriberState } from '../model/subscriber.ts'
import { isBefore } from '../store/sendings.ts'
import { shardOf } from '../store/subscribers.ts'
import { type AudienceDeps, firstRow } from './audience.ts'

const PASSED_OVER: readonly string[] = ['pending', 'unsubscribed'] satisfies SubscriberState[]

export interface WelcomeDeps extends AudienceDeps {
  last: (frequency: Edition['frequency']) => Promise<Edition | undefined>
}

/**
 * Brings somebody who just confirmed the latest edition, through the ledger: whoever has a row of it gets no other.
 * Answers whether the sender has something to do.
 */
export async function welcome(id: string, deps: WelcomeDeps): Promise<boolean> {
  const { subscribers, sendings, clock, last } = deps
  const [standing] = await subscribers.get([id])
  if (standing?.subscriber.state !== 'active') return false
  const edition = await last(standing.subscriber.preferences.frequency)
  if (!edition || edition.sections.length === 0) return false
  await sendings.begin(edition.id, clock())
  const begun = await sendings.get(edition.id)
  if (begun?.sending.state === 'cancelling' || begun?.sending.state === 'cancelled') return false
  if (!(await queue(firstRow(edition.id, standing.subscriber), deps))) return false
  const mark = { shard: shardOf(id), subscriber: id }
  const sending = await sendings.change(edition.id, (sending) => ({
    ...sending,
    joined: sending.joined + 1,
    mark: isBefore(mark, sending.mark) ? mark : sending.mark,
    state: sending.state === 'complete' ? 'sending' : sending.state,
  }))
  return sending?.state === 'sending'
}

/** Whoever was passed over because they had not confirmed was surely not mailed; any other row stands. */
async function queue(row: Delivery, { deliveries, clock }: WelcomeDeps): Promise<boolean> {
  const [entered] = await deliveries.enter([row], clock())
  if (entered) return true
  const [old] = await deliveries.get(row.edition, [row.subscriber])
  if (old?.delivery.state !== 'excluded' || !PASSED_OVER.includes(old.delivery.reason ?? '')) return false
  const [took] = await deliveries.put([{ delivery: row, version: old.version }], clock())
  return took === true
}

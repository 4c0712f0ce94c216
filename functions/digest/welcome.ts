import type { Edition } from '../model/edition.ts'
import { isBefore } from '../store/sendings.ts'
import { shardOf } from '../store/subscribers.ts'
import { type AudienceDeps, firstRow } from './audience.ts'

export interface WelcomeDeps extends AudienceDeps {
  last: (frequency: Edition['frequency']) => Promise<Edition | undefined>
}

/**
 * Brings somebody who just confirmed the latest edition, through the ledger: whoever has a row of it gets no other.
 * Answers whether the sender has something to do.
 */
export async function welcome(id: string, deps: WelcomeDeps): Promise<boolean> {
  const { subscribers, deliveries, sendings, clock, last } = deps
  const [standing] = await subscribers.get([id])
  if (standing?.subscriber.state !== 'active') return false
  const edition = await last(standing.subscriber.preferences.frequency)
  if (!edition || edition.sections.length === 0) return false
  await sendings.begin(edition.id, clock())
  const [entered] = await deliveries.enter([firstRow(edition.id, standing.subscriber)], clock())
  if (!entered) return false
  const mark = { shard: shardOf(id), subscriber: id }
  const sending = await sendings.change(edition.id, (sending) => ({
    ...sending,
    mark: isBefore(mark, sending.mark) ? mark : sending.mark,
    state: sending.state === 'complete' ? 'sending' : sending.state,
  }))
  return sending?.state === 'sending'
}

import type { Delivery } from '../../domain/model/delivery.ts'
import type { Edition } from '../../domain/model/edition.ts'
import type { Preferences, SubscriberState } from '../../domain/model/subscriber.ts'
import { isBefore } from '../../store/editions/mailings.ts'
import { shardOf } from '../../store/subscribers/subscribers.ts'
import { type AudienceDeps, firstRow } from './audience.ts'

/** Subscribers in these states were excluded when the edition was sent, and certainly got no email. */
const passedOverStates: readonly string[] = ['pending', 'paused', 'unsubscribed'] satisfies SubscriberState[]

type Frequency = Preferences['frequency']

/** Dependencies of `welcome`. */
export interface WelcomeDeps extends AudienceDeps {
  newestFirst: (frequency: Frequency) => AsyncIterable<Edition>
}

/**
 * Queues the latest edition for a subscriber who just confirmed, unless they have a row in it that may have been sent.
 * Returns whether the sender has something to do.
 */
export async function welcome(id: string, deps: WelcomeDeps): Promise<boolean> {
  const { subscribers, mailings, clock } = deps
  const [stored] = await subscribers.get([id])
  if (stored?.subscriber.state !== 'active') return false
  const edition = await latest(stored.subscriber.preferences.frequency, deps)
  if (!edition) return false
  await mailings.begin(edition.id, clock())
  const begun = await mailings.get(edition.id)
  if (begun?.state === 'cancelling' || begun?.state === 'cancelled') return false
  if (!(await queue(firstRow(edition.id, stored.subscriber), deps))) return false
  const cursor = { shard: shardOf(id), subscriber: id }
  const mailing = await mailings.change(edition.id, (mailing) => ({
    ...mailing,
    joined: mailing.joined + 1,
    mark: isBefore(cursor, mailing.mark) ? cursor : mailing.mark,
    state: mailing.state === 'complete' ? 'sending' : mailing.state,
  }))
  return mailing?.state === 'sending'
}

/**
 * The latest edition that has stories. A subscriber to the daily edition gets the weekly one if there is no daily one
 * yet, or if the weekly one is newer.
 */
async function latest(frequency: Frequency, { newestFirst }: WelcomeDeps): Promise<Edition | undefined> {
  const found: Edition[] = []
  for (const one of new Set<Frequency>([frequency, 'weekly'])) {
    for await (const edition of newestFirst(one)) {
      if (edition.sections.length === 0) continue
      found.push(edition)
      break
    }
  }
  return found.sort((a, b) => (a.frozenAt < b.frozenAt ? 1 : -1))[0]
}

/**
 * Returns whether a row of this subscriber is queued. A row that was excluded because they had not confirmed is queued
 * again; any other row stays as it is. A row that is already queued may come from a call that was cut off before it
 * changed the mailing.
 */
async function queue(row: Delivery, { deliveries, clock }: WelcomeDeps): Promise<boolean> {
  const [entered] = await deliveries.enter([row], clock())
  if (entered) return true
  const [old] = await deliveries.get(row.edition, [row.subscriber])
  if (old?.delivery.state === 'queued') return true
  if (old?.delivery.state !== 'excluded' || !passedOverStates.includes(old.delivery.reason ?? ''))
    return false
  const [written] = await deliveries.put([{ delivery: row, version: old.version }], clock())
  return written === true
}

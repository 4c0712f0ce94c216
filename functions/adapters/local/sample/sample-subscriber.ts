import { Subscribers, shards, subscriberId } from '../../../store/subscribers/subscribers.ts'
import type { LocalContext } from '../local-context.ts'
import { sampleAddress } from './sample-address.ts'

/** Adds the sample subscriber, who gets the weekly edition with all topics and places. */
export async function addSampleSubscriber({ subscribers: table, keys, clock }: LocalContext): Promise<void> {
  const id = subscriberId(sampleAddress, keys.address)
  const at = clock().toISOString()
  await new Subscribers(table).change(id, (known) =>
    known?.state === 'active'
      ? undefined
      : {
          subscriber: {
            id,
            email: sampleAddress,
            state: 'active',
            preferences: { topics: [], places: [], frequency: 'weekly', language: 'en' },
            consent: { at, form: 'sample' },
            confirmedAt: at,
            changedAt: at,
            claims: known?.claims ?? {},
            bounces: 0,
          },
        },
  )
}

/** Deletes the sample subscriber. Only the record of what was sent is kept. */
export async function removeSampleSubscriber({ subscribers: table, keys }: LocalContext): Promise<void> {
  const id = subscriberId(sampleAddress, keys.address)
  await new Subscribers(table).change(
    id,
    (known) => known && { subscriber: { ...known, email: undefined, state: 'deleted' } },
  )
}

/** Counts the active subscribers beside the sample subscriber. */
export async function realSubscribers({ subscribers: table, keys }: LocalContext): Promise<number> {
  const sample = subscriberId(sampleAddress, keys.address)
  const subscribers = new Subscribers(table)
  let count = 0
  for (const shard of shards) {
    for await (const { subscriber } of subscribers.inShard(shard)) {
      if (subscriber.state === 'active' && subscriber.id !== sample) count++
    }
  }
  return count
}

import { audienceOf } from '../../digest/deliver/audience.ts'
import type { Edition } from '../../domain/model/edition.ts'
import type { Preferences } from '../../domain/model/subscriber.ts'
import { openStores } from '../../store/open-stores.ts'
import { type Subscribers, shards } from '../../store/subscribers/subscribers.ts'
import type { ComposingContext } from '../context.ts'
import { composeEdition } from './compose-edition.ts'
import type { AlertSlot } from './due-slots.ts'

/**
 * Composes the alert of a slot, once. Returns `undefined` if it was done already, or if nothing changed that somebody
 * wants an alert of.
 * @throws {ComposingElsewhere} if another process is composing.
 */
export async function composeAlert(
  context: ComposingContext,
  { id, day }: Pick<AlertSlot, 'id' | 'day'>,
): Promise<Edition | undefined> {
  const { editions, subscribers } = openStores(context)
  if (await editions.isDone('alert', day)) return undefined
  const readers = await readersOfAlerts(subscribers)
  // After a crash before the slot was marked as done, its alert must not be composed again.
  const exists = await editions.has(id, 'alert')
  const edition =
    readers.length > 0 || exists
      ? await composeEdition(context, 'alert', (last) => (last && last.id >= id ? undefined : id), {
          isWanted: (alert) => readers.some(audienceOf(alert)),
        })
      : undefined
  await editions.setDone('alert', day)
  return edition
}

/** What active readers chose who want alerts. */
async function readersOfAlerts(subscribers: Subscribers): Promise<Preferences[]> {
  const readers: Preferences[] = []
  for (const shard of shards) {
    for await (const { subscriber } of subscribers.inShard(shard)) {
      const { state, email, preferences } = subscriber
      if (state === 'active' && email && preferences.alerts && preferences.matters.length > 0)
        readers.push(preferences)
    }
  }
  return readers
}

import { editionId, isLater } from '../../domain/edition/edition-id.ts'
import type { Edition } from '../../domain/model/edition.ts'
import { openStores } from '../../store/open-stores.ts'
import { type Subscribers, shards } from '../../store/subscribers/subscribers.ts'
import type { ComposingContext } from '../context.ts'
import { composeEdition } from './compose-edition.ts'

/**
 * Composes the alert of a day, once. Returns `undefined` if it was done already, or if nothing changed in a matter that
 * somebody follows who wants alerts.
 * @throws {ComposingElsewhere} if another process is composing.
 */
export async function composeAlert(context: ComposingContext, day: string): Promise<Edition | undefined> {
  const { editions, subscribers } = openStores(context)
  if (await editions.isDone('alert', day)) return undefined
  const followed = await followedForAlerts(subscribers)
  const id = editionId(day, 'alert', undefined)
  // After a crash before the slot was marked as done, its alert must not be composed again.
  const exists = await editions.has(id, 'alert')
  const edition =
    followed.size > 0 || exists
      ? await composeEdition(context, 'alert', (last) => (exists || isLater(last, day) ? undefined : id), {
          followed,
        })
      : undefined
  await editions.setDone('alert', day)
  return edition
}

/** The matters that active readers follow who want alerts. */
async function followedForAlerts(subscribers: Subscribers): Promise<Set<string>> {
  const followed = new Set<string>()
  for (const shard of shards) {
    for await (const { subscriber } of subscribers.inShard(shard)) {
      const { state, email, preferences } = subscriber
      if (state !== 'active' || !email || !preferences.alerts) continue
      for (const matter of preferences.matters) followed.add(matter)
    }
  }
  return followed
}

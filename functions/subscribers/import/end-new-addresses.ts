import { isHere } from '../../domain/model/subscriber.ts'
import { type EndSubscriptionDeps, endSubscription } from '../end-subscription.ts'

/**
 * Unsubscribes readers who, according to a list, left under an address that they have since changed here: the person left,
 * not the address. `ids` are the ids of the addresses that they changed to. `except` holds the ids of addresses that a list
 * says are subscribed. Such a row is about the address itself, and wins. So our own export, which has both, can be imported
 * again. Returns how many subscriptions ended, or with `dry` would end.
 */
export async function endNewAddresses(
  ids: readonly string[],
  { except, dry }: { except: ReadonlySet<string>; dry: boolean },
  deps: EndSubscriptionDeps,
): Promise<number> {
  let ended = 0
  const seen = new Set<string>()
  // A reader who moved twice is found at the third address, so the list grows while it is read.
  const open = [...ids]
  for (const id of open) {
    if (except.has(id) || seen.has(id)) continue
    seen.add(id)
    const [stored] = await deps.subscribers.get([id])
    if (!stored) continue
    const { subscriber } = stored
    if (isHere(subscriber)) ended += 1
    if (subscriber.movedTo !== undefined) open.push(subscriber.movedTo)
    if (!dry) await endSubscription(id, 'unsubscribe', deps, { follow: false })
  }
  return ended
}

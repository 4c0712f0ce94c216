import type { RoutesDeps } from '../routes-deps.ts'
import { onMoved } from '../state-machine.ts'

/** How many of the newest editions a subscriber who just confirmed may get. */
const NEWEST = 10

/**
 * Before somebody who changes their address is subscribed with the new one: ends the subscription of the old one, so that
 * at most one of them gets each edition. A crash in between leaves none subscribed until the button is pressed again.
 * Returns whether they were paused; `not possible` if they have left by themselves since they asked.
 */
export async function leaveOldAddress(
  id: string,
  { subscribers, deliveries, mailings, clock }: RoutesDeps,
): Promise<'none' | 'active' | 'paused' | 'not possible'> {
  const [stored] = await subscribers.get([id])
  const from = stored?.subscriber.movesFrom
  if (from === undefined) return 'none'
  const now = clock()
  const left = await subscribers.change(from, (old) => {
    const next = onMoved(old, id, now)
    return next && { subscriber: next }
  })
  if (left?.movedTo !== id) return 'not possible'
  // What they got at the old address is not sent again to the new one. What waits there will not be sent there anymore.
  const rows = await deliveries.of(from, (await mailings.editions()).slice(-NEWEST))
  const got = rows.filter(({ delivery: { state } }) => state !== 'queued' && state !== 'excluded')
  const row = (edition: string) =>
    ({
      edition,
      subscriber: id,
      state: 'excluded',
      reason: 'sent to the former address',
      attempts: 0,
    }) as const
  await deliveries.enter(
    got.map(({ delivery }) => row(delivery.edition)),
    now,
  )
  return left.wasPaused ? 'paused' : 'active'
}

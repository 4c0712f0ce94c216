import type { ReaderChange } from '../../domain/decisions/reader-act.ts'
import type { Subscriber, SubscriberState } from '../../domain/model/subscriber.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Keys } from '../../ports/keys.ts'
import type { Requests } from '../../store/subscribers/requests.ts'
import type { Subscribers } from '../../store/subscribers/subscribers.ts'
import { endSubscription } from '../end-subscription.ts'
import { onPause, onResume } from '../state-machine.ts'

interface OperatorActionDeps {
  subscribers: Subscribers
  requests: Pick<Requests, 'removeOf'>
  keys: Pick<Keys, 'address'>
  clock: Clock
}

/** What an action changed. */
export interface OperatorActionResult {
  /** The state before; `undefined` if the address is not known. */
  before: Pick<Subscriber, 'state' | 'changedAt'> | undefined
  /** Whether the address was stored. */
  hadAddress: boolean
  after: SubscriberState | undefined
  /** How many requests with this address were waiting and were deleted. */
  requests: number
}

/** Applies an action to a subscriber, by id. A second call changes nothing. */
export async function applyOperatorAction(
  id: string,
  action: ReaderChange,
  deps: OperatorActionDeps,
): Promise<OperatorActionResult> {
  const { before, after, requests } =
    action === 'remove' || action === 'delete'
      ? await endSubscription(id, action === 'remove' ? 'unsubscribe' : 'delete', deps)
      : { ...(await pauseOrResume(id, action, deps)), requests: 0 }
  return {
    before: before && { state: before.state, changedAt: before.changedAt },
    hadAddress: before?.email !== undefined,
    after: after?.state,
    requests,
  }
}

async function pauseOrResume(
  id: string,
  action: 'pause' | 'resume',
  { subscribers, clock }: OperatorActionDeps,
) {
  let before: Subscriber | undefined
  const after = await subscribers.change(id, (old) => {
    before = old
    const next = (action === 'pause' ? onPause : onResume)(old, clock())
    return next && { subscriber: next }
  })
  return { before, after }
}

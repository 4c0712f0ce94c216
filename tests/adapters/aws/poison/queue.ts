import { MESSAGES_PER_CALL } from '../../../../functions/adapters/aws/sqs/each-record.ts'

/** A message as SQS keeps it. */
interface Kept {
  id: string
  body: string
  /** How often it was received. */
  received: number
  visibleAt: number
}

/** What Lambda learns of a call: the messages that failed, or nothing, since the process ended. */
export type Answer = { batchItemFailures: { itemIdentifier: string }[] } | 'ended'

/** How a queue and its trigger are set. */
export interface Setting {
  fifo: boolean
  batch?: number
  maxReceiveCount: number
  visibilitySeconds: number
}

/**
 * An SQS queue with a Lambda trigger, in simulated time. A message that was received is hidden for a time; only what is not
 * deleted comes again; a message that was received too often goes to the dead-letter queue. In a FIFO queue with one group,
 * nothing is received while a message of it is hidden. Lambda deletes what was not reported as failed, and nothing if the
 * process ended. "Amazon SQS visibility timeout" and "Using dead-letter queues" in SQS's developer guide.
 */
export async function deliverAll(
  bodies: readonly string[],
  { fifo, batch = MESSAGES_PER_CALL, maxReceiveCount, visibilitySeconds }: Setting,
  call: (records: object[]) => Promise<Answer>,
): Promise<{ deadLetters: string[]; calls: number; seconds: number }> {
  let queue: Kept[] = bodies.map((body, n) => ({ id: `m${n}`, body, received: 0, visibleAt: 0 }))
  const deadLetters: string[] = []
  let now = 0
  let calls = 0
  while (queue.length > 0) {
    const visible = queue.filter(({ visibleAt }) => visibleAt <= now)
    const isBlocked = fifo && visible.length < queue.length && queue[0]!.visibleAt > now
    if (visible.length === 0 || isBlocked) {
      now = Math.min(...queue.filter(({ visibleAt }) => visibleAt > now).map(({ visibleAt }) => visibleAt))
      continue
    }
    const tooOften = visible.filter(({ received }) => received >= maxReceiveCount)
    if (tooOften.length > 0) {
      deadLetters.push(...tooOften.map(({ body }) => body))
      queue = queue.filter((one) => !tooOften.includes(one))
      continue
    }
    const taken = visible.slice(0, batch)
    for (const message of taken) {
      message.received += 1
      message.visibleAt = now + visibilitySeconds
    }
    calls += 1
    const answer = await call(
      taken.map(({ id, body, received }) => ({
        messageId: id,
        body,
        attributes: { ApproximateReceiveCount: String(received) },
      })),
    )
    const failed =
      answer === 'ended'
        ? taken
        : taken.filter(({ id }) => answer.batchItemFailures.some((one) => one.itemIdentifier === id))
    queue = queue.filter((one) => !taken.includes(one) || failed.includes(one))
  }
  return { deadLetters, calls, seconds: now }
}

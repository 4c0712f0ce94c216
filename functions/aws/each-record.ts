import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import type { Journal } from '../ports/journal.ts'

/**
 * Handles each message of a batch by itself; those that failed come again, and the others don't. What fails for good
 * raises the alarm of its queue for dead letters.
 */
export async function eachRecord<Message>(
  { Records }: SQSEvent,
  journal: Journal,
  handle: (message: Message) => Promise<void>,
): Promise<SQSBatchResponse> {
  const ends = await Promise.allSettled(Records.map(async ({ body }) => handle(JSON.parse(body) as Message)))
  const failed = Records.filter((record, n) => {
    const end = ends[n]
    if (end?.status !== 'rejected') return false
    const { attributes, messageId } = record
    journal.warn('message failed', {
      messageId,
      attempt: Number(attributes.ApproximateReceiveCount),
      reason: end.reason instanceof Error ? end.reason.message : String(end.reason),
    })
    return true
  })
  return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) }
}

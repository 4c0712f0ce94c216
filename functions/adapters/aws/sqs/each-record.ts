import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import type { Logger } from '../../../ports/logger.ts'

/** How often a message is tried before its queue moves it to the dead-letter queue. */
export const ATTEMPTS = 3

type Handle<Message> = (message: Message) => Promise<void>

/**
 * Handles the messages of a batch independently. The queue delivers only those again that failed. The dead-letter queue
 * raises an alarm for those that failed too often.
 */
export async function eachRecord<Message>(
  { Records }: SQSEvent,
  logger: Logger,
  handle: Handle<Message>,
): Promise<SQSBatchResponse> {
  const handled = await Promise.all(Records.map((record) => isHandled(record, logger, handle)))
  return deliverAgain(Records.filter((_, n) => !handled[n]))
}

/**
 * The same for a FIFO queue, one message after the other. After a failed message, all later ones are delivered again, too,
 * so that an older edit never overtakes a newer one ("Implementing partial batch responses" in Lambda's developer guide).
 * A message that failed for the last time does not stop the later ones: they would be moved to the dead-letter queue, too.
 */
export async function eachRecordInTurn<Message>(
  { Records }: SQSEvent,
  logger: Logger,
  handle: Handle<Message>,
): Promise<SQSBatchResponse> {
  const failed: SQSRecord[] = []
  for (const [n, record] of Records.entries()) {
    if (await isHandled(record, logger, handle)) continue
    if (attemptOf(record) < ATTEMPTS) return deliverAgain([...failed, ...Records.slice(n)])
    failed.push(record)
  }
  return deliverAgain(failed)
}

async function isHandled<Message>(
  record: SQSRecord,
  logger: Logger,
  handle: Handle<Message>,
): Promise<boolean> {
  try {
    await handle(JSON.parse(record.body) as Message)
    return true
  } catch (error) {
    logger.warn('message failed', {
      messageId: record.messageId,
      attempt: attemptOf(record),
      reason: error instanceof Error ? error.message : String(error),
    })
    return false
  }
}

function attemptOf({ attributes }: SQSRecord): number {
  return Number(attributes.ApproximateReceiveCount)
}

function deliverAgain(records: readonly SQSRecord[]): SQSBatchResponse {
  return { batchItemFailures: records.map(({ messageId }) => ({ itemIdentifier: messageId })) }
}

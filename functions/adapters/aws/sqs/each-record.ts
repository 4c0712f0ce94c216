import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import type { Logger } from '../../../ports/logger.ts'

/** How often a message is tried before its queue puts it aside for a person to look at. */
export const ATTEMPTS = 3

type Handle<Message> = (message: Message) => Promise<void>

/**
 * Handles each message of a batch by itself; those that failed come again, and the others don't. What fails for good
 * raises the alarm of its queue for dead letters.
 */
export async function eachRecord<Message>(
  { Records }: SQSEvent,
  logger: Logger,
  handle: Handle<Message>,
): Promise<SQSBatchResponse> {
  const ends = await Promise.all(Records.map((record) => isHandled(record, logger, handle)))
  return comeAgain(Records.filter((_, n) => !ends[n]))
}

/**
 * The same for a FIFO queue, one message after the other. After one that fails, all that follow come again behind it, or
 * an older edit would overtake a newer one ("Implementing partial batch responses" in Lambda's developer guide). One whose last
 * attempt this was is put aside and holds up nobody: those that wait for it would be put aside with it.
 */
export async function eachRecordInTurn<Message>(
  { Records }: SQSEvent,
  logger: Logger,
  handle: Handle<Message>,
): Promise<SQSBatchResponse> {
  const failed: SQSRecord[] = []
  for (const [n, record] of Records.entries()) {
    if (await isHandled(record, logger, handle)) continue
    if (attemptOf(record) < ATTEMPTS) return comeAgain([...failed, ...Records.slice(n)])
    failed.push(record)
  }
  return comeAgain(failed)
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

function comeAgain(records: readonly SQSRecord[]): SQSBatchResponse {
  return { batchItemFailures: records.map(({ messageId }) => ({ itemIdentifier: messageId })) }
}

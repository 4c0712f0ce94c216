import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import type { Logger } from '../../../ports/logger.ts'
import { giveBackAtOnce } from './give-back.ts'
import { type Call, inTime, OutOfTime } from './in-time.ts'

/** How often a message is tried before its queue moves it to the dead-letter queue. */
export const ATTEMPTS = 3
/**
 * How many messages one call of a function gets. If its process dies (a crash, a timeout, out of memory), Lambda reports
 * nothing, and every message of the call counts as tried once more. With one message per call, a message that always kills
 * the process takes no others into the dead-letter queue.
 */
export const MESSAGES_PER_CALL = 1

/** How messages are handled. */
interface Handling<Message> {
  handle: (message: Message) => Promise<void>
  logger: Logger
  /** Without it, the time is unlimited. */
  call: Call | undefined
}

/**
 * Handles the messages of a batch independently. The queue delivers only those again that failed. The dead-letter queue
 * raises an alarm for those that failed too often.
 */
export async function eachRecord<Message>(
  { Records }: SQSEvent,
  logger: Logger,
  handle: Handling<Message>['handle'],
  call?: Call,
): Promise<SQSBatchResponse> {
  const handled = await Promise.all(Records.map((record) => isHandled(record, { handle, logger, call })))
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
  handle: Handling<Message>['handle'],
  call?: Call,
): Promise<SQSBatchResponse> {
  const failed: SQSRecord[] = []
  for (const [n, record] of Records.entries()) {
    if (await isHandled(record, { handle, logger, call })) continue
    if (attemptOf(record) < ATTEMPTS) return deliverAgain([...failed, ...Records.slice(n)])
    failed.push(record)
  }
  return deliverAgain(failed)
}

async function isHandled<Message>(
  record: SQSRecord,
  { handle, logger, call }: Handling<Message>,
): Promise<boolean> {
  const attempt = attemptOf(record)
  try {
    const work = handle(JSON.parse(record.body) as Message)
    // On the last attempt, Lambda may end the process: if the work hangs, the next messages need a new one.
    await (call && attempt < ATTEMPTS ? inTime(work, call) : work)
    return true
  } catch (error) {
    logger.warn('message failed', {
      messageId: record.messageId,
      attempt,
      reason: error instanceof Error ? error.message : String(error),
    })
    if (error instanceof OutOfTime) await giveBackAtOnce(record)
    return false
  }
}

function attemptOf({ attributes }: SQSRecord): number {
  return Number(attributes.ApproximateReceiveCount)
}

function deliverAgain(records: readonly SQSRecord[]): SQSBatchResponse {
  return { batchItemFailures: records.map(({ messageId }) => ({ itemIdentifier: messageId })) }
}

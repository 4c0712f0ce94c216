import { DeleteMessageCommand, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs'

/** Seconds for which a received message is hidden from other redrives: longer than handling ten messages takes. */
const HIDDEN_SECONDS = 120

/** What happened to the messages of one dead-letter queue. */
export interface Redriven {
  /** How many were handled. */
  done: number
  /** How many needed nothing any more. */
  gone: number
  /** The distinct reasons why messages could not be handled. These messages stay in the queue. */
  failed: string[]
}

/**
 * Handles every message of a dead-letter queue and then deletes it. If the process stops in between, a message may be
 * handled twice, as any message of a queue may.
 */
export async function redrive(
  client: SQSClient,
  QueueUrl: string,
  handle: (body: string) => Promise<'done' | 'gone'>,
): Promise<Redriven> {
  const result: Redriven = { done: 0, gone: 0, failed: [] }
  const seen = new Set<string>()
  for (;;) {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: 10,
        VisibilityTimeout: HIDDEN_SECONDS,
        // Without waiting, SQS may return nothing although there are messages.
        WaitTimeSeconds: 1,
      }),
    )
    const fresh = Messages.filter(({ MessageId = '' }) => !seen.has(MessageId))
    if (fresh.length === 0) return result
    for (const { MessageId = '', ReceiptHandle, Body = '' } of fresh) {
      seen.add(MessageId)
      try {
        const outcome = await handle(Body)
        await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }))
        result[outcome] += 1
      } catch (error) {
        const reason = (error as Error).message
        if (!result.failed.includes(reason)) result.failed.push(reason)
      }
    }
  }
}

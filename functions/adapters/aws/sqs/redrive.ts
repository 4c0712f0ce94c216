import { DeleteMessageCommand, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs'

/** How long a message that was taken stays hidden from others who redrive: longer than handling ten takes. */
const HIDDEN_SECONDS = 120

/** What became of the messages of one queue for dead letters. */
export interface Redriven {
  done: number
  /** How many there was nothing left to do about. */
  gone: number
  /** Why one could not be handled, each once; it stays where it is. */
  failed: string[]
}

/**
 * Takes every message out of a queue for dead letters, and deletes it only once it is handled. It may be handled twice
 * where we are cut off in between, as every message of a queue may.
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
        // SQS may answer at once that there is nothing although there is.
        WaitTimeSeconds: 1,
      }),
    )
    const fresh = Messages.filter(({ MessageId = '' }) => !seen.has(MessageId))
    if (fresh.length === 0) return result
    for (const { MessageId = '', ReceiptHandle, Body = '' } of fresh) {
      seen.add(MessageId)
      try {
        const became = await handle(Body)
        await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }))
        result[became] += 1
      } catch (error) {
        const why = (error as Error).message
        if (!result.failed.includes(why)) result.failed.push(why)
      }
    }
  }
}

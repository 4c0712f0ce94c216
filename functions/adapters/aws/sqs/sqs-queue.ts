import { createHash } from 'node:crypto'
import {
  SendMessageBatchCommand,
  type SendMessageBatchRequestEntry,
  type SQSClient,
} from '@aws-sdk/client-sqs'
import type { Queue } from '../../../ports/queue.ts'
import { untilNothingIsLeft, type Wait } from '../retry-unprocessed.ts'

/** Most entries and bytes of one request to any queue: API_SendMessageBatch in SQS's API reference. */
const MAX_ENTRIES = 10
const MAX_BYTES = 256 * 1024

/** The queue port on SQS. A queue whose name ends in `.fifo` gets one message group, so that its messages are handled in order. */
export class SqsQueue<Message> implements Queue<Message> {
  readonly #client: SQSClient
  readonly #url: string
  readonly #wait: Wait | undefined

  constructor(client: SQSClient, url: string, wait?: Wait) {
    this.#client = client
    this.#url = url
    this.#wait = wait
  }

  async send(messages: readonly Message[]): Promise<void> {
    for (const batch of batchesOf(messages.map(bodyOf))) {
      await this.#sendBatch(batch)
    }
  }

  async #sendBatch(bodies: readonly string[]): Promise<void> {
    const isFifo = this.#url.endsWith('.fifo')
    const entries = bodies.map((body, n) => ({
      Id: String(n),
      MessageBody: body,
      ...(isFifo && fifoFields(body)),
    }))
    await untilNothingIsLeft(
      `Sending to ${this.#url}`,
      entries,
      async (left) => {
        const command = new SendMessageBatchCommand({ QueueUrl: this.#url, Entries: [...left] })
        const { Failed = [] } = await this.#client.send(command)
        const refused = Failed.find(({ SenderFault }) => SenderFault)
        if (refused) throw new Error(`A message was refused by ${this.#url}: ${refused.Code}.`)
        const failed = new Set(Failed.map(({ Id }) => Id))
        return left.filter(({ Id }) => failed.has(Id))
      },
      this.#wait,
    )
  }
}

/** JSON in which U+FFFD replaces the two noncharacters that SQS refuses and a feed may contain. */
function bodyOf(message: unknown): string {
  return JSON.stringify(message).replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
}

/** Within five minutes SQS accepts the same body once, so a retried request makes no second message. */
function fifoFields(body: string): Partial<SendMessageBatchRequestEntry> {
  return {
    MessageGroupId: 'one',
    MessageDeduplicationId: createHash('sha256').update(body).digest('hex'),
  }
}

function batchesOf(bodies: readonly string[]): string[][] {
  const batches: string[][] = []
  let bytes = 0
  for (const body of bodies) {
    const size = Buffer.byteLength(body)
    if (size > MAX_BYTES) {
      throw new Error(
        `A message of ${size} bytes is larger than the ${MAX_BYTES} that a queue accepts; nothing was sent. ` +
          'Send keys, or several smaller messages.',
      )
    }
    const batch = batches.at(-1)
    if (batch && batch.length < MAX_ENTRIES && bytes + size <= MAX_BYTES) {
      batch.push(body)
      bytes += size
    } else {
      batches.push([body])
      bytes = size
    }
  }
  return batches
}

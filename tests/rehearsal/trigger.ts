import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
} from '@aws-sdk/client-sqs'
import { sqs } from '../../functions/adapters/aws/clients.ts'
import type { QueueName } from '../../infra/entries.ts'
import { type FunctionName, functionOf, idIn, ofType } from '../infra/resources.ts'
import type { Template } from '../infra/synthesize.ts'

export type Handler = (event: unknown, context: unknown) => Promise<unknown>

/** Does what Lambda's event source mappings do, as the template describes them. */
export function triggers(
  service: Template,
  resolve: (value: unknown) => unknown,
  invoke: (name: FunctionName, event: unknown) => Promise<unknown>,
): (name: QueueName) => Promise<number> {
  return async (name) => {
    const queue = queueOf(service, name, resolve)
    for (let handled = 0; ; ) {
      const messages = await queue.receive()
      if (messages.length === 0) return handled
      // Every batch twice, as SQS may: what was handled once must not change by it.
      await invoke(name, { Records: messages.map(recordOf) })
      const answer = (await invoke(name, { Records: messages.map(recordOf) })) as Answer
      const failed = new Set(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
      for (const message of messages) {
        if (!failed.has(String(message.MessageId))) await queue.remove(message)
      }
      handled += messages.length - failed.size
      if (failed.size > 0) throw new Error(`${failed.size} messages of the queue ${name} failed.`)
    }
  }
}

/** The same as SQS does it: each message once, and what failed again until it is done or put aside. */
export function deliveries(
  service: Template,
  resolve: (value: unknown) => unknown,
  invoke: (name: FunctionName, event: unknown) => Promise<unknown>,
): (name: QueueName) => Promise<void> {
  return async (name) => {
    const queue = queueOf(service, name, resolve)
    for (;;) {
      const messages = await queue.receive()
      if (messages.length === 0) return
      const answer = (await invoke(name, { Records: messages.map(recordOf) }).catch(() => undefined)) as
        | Answer
        | undefined
      const failed = new Set(answer?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
      for (const message of messages) {
        if (!answer || failed.has(String(message.MessageId))) await queue.giveBack(message)
        else await queue.remove(message)
      }
    }
  }
}

interface Answer {
  batchItemFailures: { itemIdentifier: string }[]
}

/** The queue that a function's event source mapping names, as Lambda takes from it. */
function queueOf(service: Template, name: QueueName, resolve: (value: unknown) => unknown) {
  const client = sqs()
  const { EventSourceArn, BatchSize } = mappingOf(service, name)
  const QueueUrl = String(resolve({ Ref: idIn(EventSourceArn) }))
  return {
    async receive(): Promise<Message[]> {
      const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({
          QueueUrl,
          MaxNumberOfMessages: BatchSize,
          MessageSystemAttributeNames: ['ApproximateReceiveCount'],
        }),
      )
      return Messages
    },
    remove: ({ ReceiptHandle }: Message) =>
      client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle })),
    /** The time until it comes again is over at once. */
    giveBack: ({ ReceiptHandle }: Message) =>
      client.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 })),
  }
}

function mappingOf(service: Template, name: QueueName): { EventSourceArn: unknown; BatchSize: number } {
  const [id] = functionOf(service, name)
  const found = ofType(service, 'AWS::Lambda::EventSourceMapping').find(
    ([, { Properties }]) => idIn(Properties.FunctionName) === id,
  )
  if (!found) throw new Error(`Nothing triggers the function ${name}.`)
  return found[1].Properties as { EventSourceArn: unknown; BatchSize: number }
}

function recordOf({ MessageId, Body, Attributes }: Message) {
  return { messageId: MessageId, body: Body, attributes: Attributes, eventSource: 'aws:sqs' }
}

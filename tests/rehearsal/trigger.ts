import {
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs'
import { sqs } from '../../functions/aws/clients.ts'
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
  let client: SQSClient | undefined
  return async (name) => {
    client ??= sqs()
    const { EventSourceArn, BatchSize } = mappingOf(service, name)
    const QueueUrl = String(resolve({ Ref: idIn(EventSourceArn) }))
    for (let handled = 0; ; ) {
      const received = await client.send(
        new ReceiveMessageCommand({
          QueueUrl,
          MaxNumberOfMessages: BatchSize,
          MessageSystemAttributeNames: ['ApproximateReceiveCount'],
        }),
      )
      const messages = received.Messages ?? []
      if (messages.length === 0) return handled
      // Every batch twice, as SQS may: what was handled once must not change by it.
      await invoke(name, { Records: messages.map(recordOf) })
      const answer = (await invoke(name, { Records: messages.map(recordOf) })) as {
        batchItemFailures: { itemIdentifier: string }[]
      }
      const failed = new Set(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
      for (const { MessageId, ReceiptHandle } of messages) {
        if (!failed.has(String(MessageId)))
          await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }))
      }
      handled += messages.length - failed.size
      if (failed.size > 0) throw new Error(`${failed.size} messages of the queue ${name} failed.`)
    }
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

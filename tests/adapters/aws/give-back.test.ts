import { ReceiveMessageCommand } from '@aws-sdk/client-sqs'
import type { SQSEvent } from 'aws-lambda'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sqs } from '../../../functions/adapters/aws/clients.ts'
import { eachRecordInTurn } from '../../../functions/adapters/aws/sqs/each-record.ts'
import { SqsQueue } from '../../../functions/adapters/aws/sqs/sqs-queue.ts'
import { type Emulators, startEmulators } from '../../doubles/emulators.ts'

const ARN = 'arn:aws:sqs:us-east-1:000000000000:work'
const logger = { info: () => {}, warn: () => {}, error: () => {} }
/** A call that is nearly over. */
const call = { getRemainingTimeInMillis: () => 4050 }

let emulators: Emulators
beforeAll(async () => {
  emulators = await startEmulators()
})
afterAll(() => emulators.close())

async function receive() {
  const url = new URL('/000000000000/work', process.env.AWS_ENDPOINT_URL_SQS).href
  const { Messages = [] } = await sqs().send(
    new ReceiveMessageCommand({ QueueUrl: url, MessageSystemAttributeNames: ['ApproximateReceiveCount'] }),
  )
  return {
    Records: Messages.map(({ MessageId, Body, Attributes, ReceiptHandle }) => ({
      messageId: MessageId,
      body: Body,
      attributes: Attributes,
      receiptHandle: ReceiptHandle,
      eventSourceARN: ARN,
    })),
  } as unknown as SQSEvent
}

it('a message with too little time left comes back at once, and its work goes on meanwhile', async () => {
  emulators.queues.createQueue('work', { attributes: { VisibilityTimeout: '540' } })
  await new SqsQueue(sqs(), new URL('/000000000000/work', process.env.AWS_ENDPOINT_URL_SQS).href).send([
    'long',
  ])
  const { promise: longRead, resolve } = Promise.withResolvers<void>()
  let handled = 0
  const handle = async () => {
    await longRead
    handled += 1
  }

  const first = await receive()
  expect((await eachRecordInTurn(first, logger, handle, call)).batchItemFailures).toHaveLength(1)
  const second = await receive()
  expect(second.Records.map(({ attributes }) => attributes.ApproximateReceiveCount)).toEqual(['2'])
  resolve()
  expect((await eachRecordInTurn(second, logger, handle, call)).batchItemFailures).toEqual([])
  expect(handled).toBe(2)
})

it('on its last attempt it has all the time there is, so that Lambda ends a process in which work hangs', async () => {
  const record = {
    messageId: 'm',
    body: '1',
    attributes: { ApproximateReceiveCount: '3' },
    eventSourceARN: ARN,
  }
  const late = async () => void (await new Promise((resolve) => setTimeout(resolve, 300)))
  const answer = await eachRecordInTurn({ Records: [record] } as unknown as SQSEvent, logger, late, call)
  expect(answer).toEqual({ batchItemFailures: [] })
})

import { PassThrough } from 'node:stream'
import { DeleteMessageCommand, ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { dynamoDb, sqs } from '../../functions/adapters/aws/clients.ts'
import { DynamoTable } from '../../functions/adapters/aws/dynamodb/dynamo-table.ts'
import { redriveCommand } from '../../functions/cli/redrive.ts'
import { Deliveries } from '../../functions/store/editions/deliveries.ts'
import { Requests } from '../../functions/store/subscribers/requests.ts'
import { type Emulators, startEmulators } from '../doubles/emulators.ts'
import { makeStage } from '../doubles/stage.ts'

let emulators: Emulators
let stage: string
let stages = 0
beforeAll(async () => {
  emulators = await startEmulators()
})
afterAll(() => emulators.close())
beforeEach(async () => {
  stage = `stage-${++stages}`
  await makeStage(emulators, stage)
})

const clock = () => new Date()
const subscribers = () => new DynamoTable(dynamoDb(), `${stage}-subscribers`, clock)
const url = (id: string) => `https://sqs.us-east-1.amazonaws.com/000000000000/${stage}-${id}`

async function put(id: string, body: string): Promise<void> {
  const isFifo = id.endsWith('.fifo')
  await sqs().send(
    new SendMessageCommand({
      QueueUrl: url(id),
      MessageBody: body,
      ...(isFifo && { MessageGroupId: 'one', MessageDeduplicationId: body.slice(0, 80).replace(/\W/g, '-') }),
    }),
  )
}

async function bodiesIn(id: string): Promise<string[]> {
  const bodies: string[] = []
  for (;;) {
    const QueueUrl = url(id)
    const { Messages = [] } = await sqs().send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }),
    )
    if (Messages.length === 0) return bodies
    for (const { Body = '', ReceiptHandle } of Messages) {
      bodies.push(Body)
      await sqs().send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }))
    }
  }
}

async function redrive(...args: string[]): Promise<{ code: number; output: string }> {
  const stdout = new PassThrough()
  const code = await redriveCommand([...args, '--stage', stage], { stdout })
  return { code, output: String(stdout.read()) }
}

it('Every message of a queue is retried, and none is left behind', async () => {
  for (let n = 0; n < 23; n++) await put('fetch-dead', JSON.stringify({ source: `source-${n}` }))
  expect(await redrive('fetch')).toEqual({ code: 0, output: 'fetch: 23 retried.\n' })
  expect((await bodiesIn('fetch')).sort()).toEqual(
    Array.from({ length: 23 }, (_, n) => JSON.stringify({ source: `source-${n}` })).sort(),
  )
  expect(await bodiesIn('fetch-dead')).toEqual([])
})

it('Articles are sent to the processor again in one group', async () => {
  await put('desk-dead.fifo', '{"articles":[1]}')
  await put('desk-dead.fifo', '{"articles":[2]}')
  expect((await redrive('desk')).output).toBe('desk: 2 retried.\n')
  expect(await bodiesIn('desk.fifo')).toEqual(['{"articles":[1]}', '{"articles":[2]}'])
})

it('A message that did not reach its queue is not deleted', async () => {
  await put('fetch-dead', '{"source":"courier"}')
  for (let n = 1; n <= 9; n++)
    emulators.door.fail('broken', n, ({ operation }) => operation === 'SendMessageBatch')
  const { code, output } = await redrive('fetch')
  emulators.door.reset()
  expect({ code, output }).toMatchObject({ code: 1, output: expect.stringContaining('stay where they are') })
  const { messages } = emulators.queues.inspectQueue(`${stage}-fetch-dead`) as unknown as { messages: object }
  expect(JSON.stringify(messages)).toContain('courier')
})

it('An event of SES is applied to its delivery, and failed runs of schedules are dropped', async () => {
  const subscriber = 'a'.repeat(26)
  const row = { edition: '2026-11-20', subscriber, state: 'accepted' as const, messageId: 'm', attempts: 1 }
  await new Deliveries(subscribers()).enter([row], new Date())
  const mail = { messageId: 'm', tags: { subscriber: [subscriber], edition: ['2026-11-20'] } }
  await put('undelivered', JSON.stringify({ source: 'aws.ses', detail: { eventType: 'Delivery', mail } }))
  await put('undelivered', '{}')
  expect((await redrive('undelivered')).output).toBe('undelivered: 2 retried.\n')
  const [after] = await new Deliveries(subscribers()).get('2026-11-20', [subscriber])
  expect(after?.delivery.state).toBe('delivered')
})

it('Requests that are only in the table, as after an import, are sent to the queue', async () => {
  await new Requests(subscribers(), clock, () => 'request-1').add({
    kind: 'manage',
    subscriber: 'a'.repeat(26),
  })
  expect((await redrive('requests')).output).toBe('requests: 1 retried.\n')
  expect(await bodiesIn('requests')).toEqual(['{"kind":"manage","id":"request-1"}'])
})

it('The output says how many requests were retried, and how many were handled before or were too old', async () => {
  const ask = (id: string, days: number) => {
    const then = () => new Date(Date.now() - days * 86_400_000)
    return new Requests(subscribers(), then, () => id).add({ kind: 'manage', subscriber: 'a'.repeat(26) })
  }
  for (const message of [await ask('fresh', 2), await ask('old', 4), { kind: 'manage', id: 'handled' }]) {
    await put('requests-dead', JSON.stringify(message))
  }
  const { code, output } = await redrive('requests')
  expect(code).toBe(0)
  expect(output).toMatch(/^requests: 1 retried\.\nrequests: 2 removed\. .* three days/)
  expect(await bodiesIn('requests')).toEqual(['{"kind":"manage","id":"fresh"}'])
  expect(await bodiesIn('requests-dead')).toEqual([])
})

it('Queues are named, and all are retried if none is named', async () => {
  await put('fetch-dead', '{"source":"courier"}')
  expect((await redrive()).output).toMatch(/^fetch: 1 .*\ndesk: 0 .*\nrequests: 0 .*\nundelivered: 0 /)
  await expect(redrive('posts')).rejects.toThrow('Usage: npm run -s redrive')
})

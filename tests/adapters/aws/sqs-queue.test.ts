import type { SQSClient } from '@aws-sdk/client-sqs'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { sqs } from '../../../functions/adapters/aws/clients.ts'
import { SqsQueue } from '../../../functions/adapters/aws/sqs/sqs-queue.ts'
import { type Emulators, startEmulators } from '../../doubles/emulators.ts'

let emulators: Emulators
let client: SQSClient
let queues = 0
let url: string
let queue: SqsQueue<unknown>

const open = (name: string, attributes: Record<string, string> = {}) => {
  url = emulators.queues.createQueue(name, { attributes }).queueUrl
  queue = new SqsQueue(client, url, async () => {})
}
beforeAll(async () => {
  emulators = await startEmulators()
  client = sqs()
})
afterAll(() => emulators.close())
beforeEach(() => {
  emulators.door.reset()
  open(`plain-${++queues}`)
})

const waiting = () => {
  const { messages } = emulators.queues.inspectQueue(url.slice(url.lastIndexOf('/') + 1))!
  return messages.ready.map(({ body }: { body: string }) => JSON.parse(body) as unknown)
}
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n)
const byNumber = (a: unknown, b: unknown) => Number(a) - Number(b)

it('sends ten messages a request, and no request for none', async () => {
  await queue.send([])
  await queue.send(numbers(23))
  expect(waiting().sort(byNumber)).toEqual(numbers(23))
  expect(emulators.door.calls.map(({ operation }) => operation)).toEqual(Array(3).fill('SendMessageBatch'))
})

it('sends no more than 256 KB a request', async () => {
  const large = 'x'.repeat(100_000)
  await queue.send([large, large, large, large, large])
  expect(waiting()).toHaveLength(5)
  expect(emulators.door.calls).toHaveLength(3)
})

it('sends the failed entries of a batch again, and only those', async () => {
  emulators.door.fail('half', 1)
  emulators.door.fail('half', 2)
  await queue.send(numbers(10))
  expect(waiting().sort(byNumber)).toEqual(numbers(10))
  expect(emulators.door.calls).toHaveLength(3)
})

it('sends nothing of a batch with a message that no queue accepts, and says so', async () => {
  await expect(queue.send(['small', 'x'.repeat(300_000)])).rejects.toThrow(/300002 bytes.*nothing was sent/)
  expect(waiting()).toEqual([])
})

it('keeps the messages of a FIFO queue in order, once each even if the reply was lost', async () => {
  open(`turns-${queues}.fifo`, { FifoQueue: 'true' })
  emulators.door.fail('reply lost')
  await queue.send(numbers(12))
  expect(waiting()).toEqual(numbers(12))
})

it('sends any text that a feed may have, except noncharacters', async () => {
  // SQS accepts characters above U+FFFF; its emulator does not.
  const anyText = fc.string({ unit: 'binary' }).map((text) => text.replace(/[\u{10000}-\u{10FFFF}]/gu, ''))
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      open(`any-${++queues}`)
      await queue.send([{ text: `${text}\u0000\u000b\uD800\uFFFE\uFFFF` }])
      const carried = text.replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
      expect(waiting()).toEqual([{ text: `${carried}\u0000\u000b\uD800\uFFFD\uFFFD` }])
    }),
    { numRuns: 30 },
  )
})

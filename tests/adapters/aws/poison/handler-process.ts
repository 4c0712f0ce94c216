import { appendFileSync } from 'node:fs'
import type { SQSEvent } from 'aws-lambda'
import { eachRecord, eachRecordInTurn } from '../../../../functions/adapters/aws/sqs/each-record.ts'

// A function in its own process, as Lambda runs it: it handles the events of its parent, and writes down what it did.
const [, , done = '', kind] = process.argv
const deaths: Record<string, () => unknown> = {
  'ends the process': () => process.exit(1),
  'is killed': () => process.kill(process.pid, 'SIGKILL'),
  'runs forever': () => {
    for (;;);
  },
  'needs more memory than there is': () => {
    const all: number[][] = []
    for (;;) all.push(new Array(1_000_000).fill(all.length))
  },
  'throws where nobody catches': () =>
    new Promise(() =>
      setImmediate(() => {
        throw new Error('not caught')
      }),
    ),
  'never ends': () => new Promise(() => setTimeout(() => {}, 2 ** 30)),
}
const logger = { info: () => {}, warn: () => {}, error: () => {} }
const handle = async (message: string) => {
  await deaths[message]?.()
  appendFileSync(done, `${message}\n`)
}
process.on('message', async ({ event, milliseconds }: { event: SQSEvent; milliseconds: number }) => {
  // A message is given back a few seconds before the end. The test adds them, so that they do not count.
  const end = performance.now() + milliseconds + 3700
  const call = { getRemainingTimeInMillis: () => end - performance.now() }
  const each = kind === 'fifo' ? eachRecordInTurn : eachRecord
  process.send?.(await each(event, logger, handle, call))
})
process.send?.('ready')

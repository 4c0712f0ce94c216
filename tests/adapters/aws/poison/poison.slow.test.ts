import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { ATTEMPTS } from '../../../../functions/adapters/aws/sqs/each-record.ts'
import { entries } from '../../../../infra/entries.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { type Answer, deliverAll, type Setting } from './queue.ts'

/** How long the function may take, in milliseconds. */
const CALL_MS = 1500
const good = Array.from({ length: 9 }, (_, n) => `good ${n}`)

let child: ChildProcess | undefined
afterEach(() => {
  child?.kill('SIGKILL')
  child = undefined
})

/** Calls the function as Lambda does: in the process that is there, in a new one if that ended, and never for too long. */
async function call(records: object[], done: string, kind: string): Promise<Answer> {
  if (!child || child.exitCode !== null || child.signalCode !== null) {
    child = fork(join(import.meta.dirname, 'handler-process.ts'), [done, kind], {
      execArgv: ['--max-old-space-size=64'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    await once(child, 'message')
  }
  const one = child
  const answer = once(one, 'message').then(([message]) => message as Answer)
  const ended = once(one, 'exit').then(() => 'ended' as const)
  answer.catch(() => {})
  one.send({ event: { Records: records }, milliseconds: CALL_MS })
  const first = await Promise.race([answer, ended, sleep(CALL_MS, 'too long' as const, { ref: false })])
  if (first !== 'too long') return first
  one.kill('SIGKILL')
  await ended
  return 'ended'
}

async function deliver(bad: string, place: number, setting: Partial<Setting>) {
  const done = join(temporaryFolder(), 'done')
  writeFileSync(done, '')
  const messages = good.toSpliced(place, 0, bad).map((text) => JSON.stringify(text))
  const { fifo = false, ...more } = setting
  const result = await deliverAll(
    messages,
    { fifo, maxReceiveCount: ATTEMPTS, visibilitySeconds: 6 * entries.desk.seconds, ...more },
    (records) => call(records, done, fifo ? 'fifo' : 'standard'),
  )
  const handled = readFileSync(done, 'utf8').trim().split('\n')
  return { ...result, handled }
}

const deaths = [
  'ends the process',
  'is killed',
  'runs forever',
  'needs more memory than there is',
  'throws where nobody catches',
  'never ends',
]

describe('of ten messages', () => {
  it.each([...deaths.map((bad) => ({ bad, fifo: true })), { bad: 'is killed', fifo: false }])(
    'one that $bad is alone in the dead-letter queue, and the other nine are handled once (in order: $fifo)',
    async ({ bad, fifo }) => {
      const { deadLetters, handled, calls } = await deliver(bad, 3, { fifo })
      expect(deadLetters).toEqual([JSON.stringify(bad)])
      expect(handled).toEqual(good)
      expect(calls).toBe(good.length + ATTEMPTS)
    },
    60_000,
  )

  it('several would be lost with it if they traveled together', async () => {
    const { deadLetters } = await deliver('is killed', 0, { batch: 10 })
    expect(deadLetters.length).toBeGreaterThan(1)
  }, 60_000)
})

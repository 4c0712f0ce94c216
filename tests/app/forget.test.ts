import { afterEach, beforeEach, expect, it } from 'vitest'
import { daily } from '../../functions/adapters/local/scheduler/scheduler.ts'
import { forgetExpired } from '../../functions/app/forget.ts'
import { Subscribers } from '../../functions/store/subscribers/subscribers.ts'
import { TrialContext } from './context.ts'

const DAY = 24 * 60

let trial: TrialContext
beforeEach(() => {
  trial = new TrialContext()
})
afterEach(() => trial.close())

const addressOf = async (id: string) => {
  const [stored] = await new Subscribers(trial.context.subscribers).get([id])
  return stored?.subscriber.email
}

it('deletes the addresses of readers who left long ago, keeps the others, and logs the number but no names', async () => {
  const [stays = '', leaves = ''] = await trial.subscribeAll(['stays@example.org', 'leaves@example.org'])
  const changedAt = trial.clock().toISOString()
  await new Subscribers(trial.context.subscribers).change(
    leaves,
    (old) => old && { subscriber: { ...old, state: 'unsubscribed', changedAt } },
  )
  await forgetExpired(trial.context)
  expect(await addressOf(leaves)).toBe('leaves@example.org')

  trial.later(31 * DAY)
  await forgetExpired(trial.context)
  expect(await addressOf(leaves)).toBeUndefined()
  expect(await addressOf(stays)).toBe('stays@example.org')
  expect(trial.logged).toEqual([{ event: 'data of former subscribers deleted', facts: { subscribers: 1 } }])
})

it('runs once a day however often it is called, and again after it failed', async () => {
  let done = 0
  let fails = true
  const work = daily(trial.clock, async () => {
    if (fails) throw new Error('the disk is full')
    done += 1
  })
  await expect(work()).rejects.toThrow('the disk is full')
  fails = false
  for (let minute = 0; minute < 10; minute++) await work()
  expect(done).toBe(1)
  trial.later(DAY)
  await work()
  expect(done).toBe(2)
})

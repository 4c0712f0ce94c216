import { expect, it } from 'vitest'
import { memoize } from '../../../functions/adapters/aws/config/memoize.ts'

it('makes a value at its first use and never again', () => {
  let made = 0
  const thing = memoize(() => ++made)
  expect([made, thing(), thing()]).toEqual([0, 1, 1])
})

it('tries again if a value could not be made', async () => {
  let tries = 0
  const thing = memoize(async () => {
    if (++tries === 1) throw new Error('not yet')
    return 'made'
  })
  await expect(thing()).rejects.toThrow('not yet')
  expect([await thing(), await thing(), tries]).toEqual(['made', 'made', 2])
})

it('makes a value again when its time is over, and when the clock was set back', () => {
  let now = 1000
  let made = 0
  const thing = memoize(
    () => ++made,
    60,
    () => now,
  )
  expect([thing(), thing()]).toEqual([1, 1])
  now += 61
  expect(thing()).toBe(2)
  now -= 500
  expect(thing()).toBe(3)
})

import { beforeEach, describe, expect, it } from 'vitest'
import { RateLimiter } from '../../../functions/digest/deliver/rate-limiter.ts'

let now: number
beforeEach(() => {
  now = 0
})
const clock = () => new Date(now)
const sleep = async (ms: number) => {
  now += ms
}
const turns = async (pace: RateLimiter, count: number) => {
  const at: number[] = []
  for (let n = 0; n < count; n++) {
    await pace.acquire()
    at.push(Math.round(now))
  }
  return at
}

describe('The rate of emails', () => {
  it('is spread evenly', async () => {
    expect(await turns(new RateLimiter(7, clock, sleep), 4)).toEqual([0, 143, 287, 429])
  })

  it('halves when the mail server refuses for its rate, beginning with the next email', async () => {
    const pace = new RateLimiter(7, clock, sleep)
    await turns(pace, 2)
    pace.slowDown()
    expect(pace.perSecond).toBe(3.5)
    expect(await turns(pace, 2)).toEqual([143 + 286, 143 + 571])
  })

  it('holds back the next email although the server has no limit', async () => {
    const pace = new RateLimiter(Infinity, clock, sleep)
    await pace.acquire()
    pace.slowDown()
    expect(await turns(pace, 1)).toEqual([20])
  })

  it('is never lower than one email in five seconds', async () => {
    const pace = new RateLimiter(7, clock, sleep)
    for (let n = 0; n < 20; n++) pace.slowDown()
    expect(pace.perSecond).toBe(0.2)
  })
})

import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { forgetExpired } from '../../../functions/app/forget.ts'
import { defaultPreferences, type Subscriber } from '../../../functions/domain/model/subscriber.ts'
import { StoredCounts } from '../../../functions/store/subscribers/subscriber-counts.ts'
import { subscriberId } from '../../../functions/store/subscribers/subscribers.ts'
import {
  currentCounts,
  SubscriberCounter,
} from '../../../functions/subscribers/operator/count-subscribers.ts'
import { keys, SubscriberContext } from '../context.ts'

const DAY = 86_400_000
let context: SubscriberContext
let n = 0
beforeEach(() => {
  context = new SubscriberContext()
})
const ago = (days: number) => new Date(context.time - days * DAY).toISOString()
const one = (more: Partial<Subscriber> = {}): Subscriber => ({
  id: subscriberId(`reader${++n}@example.org`, keys.address),
  email: `reader${n}@example.org`,
  state: 'active',
  preferences: defaultPreferences,
  consent: { at: ago(1), form: 'site 1' },
  confirmedAt: ago(1),
  changedAt: ago(1),
  claims: {},
  bounces: 0,
  ...more,
})
const store = (...all: Subscriber[]) =>
  context.subscribers.put(all.map((subscriber) => ({ subscriber, version: 0 })))
const counts = async () =>
  (await currentCounts({ ...context, counts: new StoredCounts(context.table) })).counts
const daily = () =>
  forgetExpired({ subscribers: context.table, clock: context.clock, logger: context.logger })

describe('The count of subscribers', () => {
  it('has the states, and the choices of those who are subscribed', async () => {
    const spanish = { ...defaultPreferences, language: 'es' as const, frequency: 'daily' as const }
    const following = { ...defaultPreferences, matters: ['tps-haiti'] }
    await store(
      one(),
      one({ preferences: spanish }),
      one({ state: 'paused', preferences: following }),
      one({ state: 'unsubscribed', preferences: spanish }),
      one({ state: 'unsubscribed', movedTo: 'x' }),
      one({ state: 'bounced' }),
    )
    expect(await counts()).toMatchObject({
      records: 6,
      states: { active: 2, paused: 1, unsubscribed: 1, moved: 1, bounced: 1 },
      frequencies: { weekly: 2, daily: 1 },
      languages: { en: 2, es: 1 },
      following: 1,
    })
  })

  it('says who came and left in each of twelve weeks, from Monday on', async () => {
    // It is Friday, 20 November 2026.
    await store(
      one({ confirmedAt: ago(0) }),
      one({ confirmedAt: ago(4) }),
      one({ confirmedAt: ago(5) }),
      one({ confirmedAt: ago(90) }),
      one({ confirmedAt: ago(9), state: 'unsubscribed', changedAt: ago(2) }),
    )
    const { weeks = [] } = (await counts()) ?? {}
    expect(weeks).toHaveLength(12)
    expect(weeks.slice(-2)).toEqual([
      { from: '2026-11-09', joined: 2, left: 0 },
      { from: '2026-11-16', joined: 2, left: 1 },
    ])
    expect(weeks[0]).toEqual({ from: '2026-08-31', joined: 0, left: 0, partial: true })
  })

  it('counts a change of address neither as a new reader nor as one who left', async () => {
    await store(
      one({ confirmedAt: ago(20), state: 'unsubscribed', movedTo: 'x', changedAt: ago(1) }),
      one({ consent: { at: ago(1), form: 'move 1' }, confirmedAt: ago(1) }),
    )
    const { weeks = [] } = (await counts()) ?? {}
    expect(weeks.map(({ joined }) => joined).reduce((a, b) => a + b)).toBe(1)
    expect(weeks.map(({ left }) => left).reduce((a, b) => a + b)).toBe(0)
  })

  it('does not count people as having left whom only a list names as having left', async () => {
    await store(
      one({ state: 'unsubscribed', email: undefined, consent: undefined, confirmedAt: undefined } as never),
    )
    expect((await counts())?.weeks.every(({ left }) => left === 0)).toBe(true)
  })

  it('keeps weeks that the records no longer show', async () => {
    await store(one({ confirmedAt: ago(3), state: 'unsubscribed', changedAt: ago(1) }))
    for (let day = 0; day < 60; day++) {
      await daily()
      context.time += DAY
    }
    const week = (await counts())?.weeks.find(({ from }) => from === '2026-11-16')
    expect(week).toEqual({ from: '2026-11-16', joined: 1, left: 1 })
  })

  it('is read from the last daily count if the list is long, and nothing is counted for a page', async () => {
    await store(...Array.from({ length: 2001 }, () => one()))
    expect(await counts()).toBeUndefined()
    await daily()
    await store(one())
    context.time += DAY
    let read = 0
    const watched = {
      async *inShard(shard: string) {
        for await (const stored of context.subscribers.inShard(shard)) {
          read += 1
          yield stored
        }
      },
    }
    const found = await currentCounts({
      ...context,
      subscribers: watched,
      counts: new StoredCounts(context.table),
    })
    expect(found).toMatchObject({ counts: { at: ago(1), records: 2001 }, isDaily: true })
    expect(read).toBe(0)
  })

  it('never counts more people than there are, whatever the records are', () => {
    const moment = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    const record = fc.record({
      state: fc.constantFrom<Subscriber['state']>('active', 'unsubscribed', 'bounced', 'deleted', 'pending'),
      confirmedAt: moment.map((at) => at.toISOString()),
      changedAt: moment.map((at) => at.toISOString()),
    })
    fc.assert(
      fc.property(fc.array(record), moment, (records, now) => {
        const counter = new SubscriberCounter(now)
        for (const some of records) counter.add(one(some))
        const { records: total, states, weeks } = counter.result(undefined)
        expect(Object.values(states).reduce((a, b) => a + b, 0)).toBe(total)
        expect(weeks.reduce((sum, { joined }) => sum + joined, 0)).toBeLessThanOrEqual(records.length)
        expect(weeks.at(-1)!.from <= now.toISOString().slice(0, 10)).toBe(true)
      }),
    )
  })
})

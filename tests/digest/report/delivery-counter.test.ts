import { beforeEach, describe, expect, it } from 'vitest'
import { SqliteTable } from '../../../functions/adapters/local/sqlite/sqlite-table.ts'
import { DeliveryCounter } from '../../../functions/digest/report/delivery-counter.ts'
import type { DeliveryState } from '../../../functions/domain/model/delivery.ts'
import { Deliveries } from '../../../functions/store/editions/deliveries.ts'
import { now } from '../fixtures.ts'

const ids = Array.from({ length: 32 }, (_, n) => 'abcdefghijklmnopqrstuvwxyz234567'[n]!.repeat(26))
let time: number
/** Milliseconds that reading one row takes. */
let perRow: number
let read: number
let counter: DeliveryCounter
let deliveries: Deliveries
const clock = () => new Date(time)
beforeEach(async () => {
  ;[time, perRow, read] = [now.getTime(), 0, 0]
  deliveries = new Deliveries(new SqliteTable(':memory:', clock))
  const stateOf = (n: number): DeliveryState => (n % 4 === 0 ? 'queued' : 'accepted')
  await deliveries.enter(
    ids.map((subscriber, n) => ({ edition: 'a', subscriber, state: stateOf(n), attempts: 0 })),
    now,
  )
  counter = new DeliveryCounter(
    {
      async *inShard(edition, shard) {
        for await (const row of deliveries.inShard(edition, shard)) {
          read += 1
          time += perRow
          yield row
        }
      },
    },
    clock,
  )
})

describe('Counting the emails of an edition for a page', () => {
  it('counts each state', async () => {
    expect(await counter.count('a')).toMatchObject({ total: 32, states: { queued: 8, accepted: 24 } })
    expect(await counter.count('never')).toMatchObject({ total: 0, states: {} })
  })

  it('reads nothing again for as long as the count is kept, twenty times as long as it took', async () => {
    perRow = 100
    const first = await counter.count('a')
    expect(first?.at.getTime()).toBe(time)
    time += 60_000
    expect(await counter.count('a')).toEqual(first)
    expect(read).toBe(32)
    time += 5_000
    await counter.count('a')
    expect(read).toBe(64)
  })

  it('counts again after an act', async () => {
    await counter.count('a')
    counter.forget('a')
    await counter.count('a')
    expect(read).toBe(64)
  })

  it('gives up when it takes too long, and then shows what it counted before', async () => {
    perRow = 100
    expect(await counter.count('a', 1000)).toBeUndefined()
    expect(read).toBeLessThan(15)
    const known = await counter.count('a')
    time += 3_600_000
    expect(await counter.count('a', 1000)).toEqual(known)
  })
})

import { describe, expect, it } from 'vitest'
import * as limits from '../../functions/access/limits.ts'
import { client, Limits } from '../../functions/access/limits.ts'
import { SqliteTable } from '../../functions/local/sqlite-table.ts'
import { now } from '../digest/fixtures.ts'
import { keys } from '../subscribers/home.ts'

describe('a limit', () => {
  it('lets so many through within its span, each client counted apart', async () => {
    let time = now.getTime()
    const clock = () => new Date(time)
    const limits = new Limits(new SqliteTable(':memory:', clock), keys, clock)
    const limit = { name: 'test', most: 2, seconds: 60 }
    const take = (who: string) => limits.take(limit, who)
    expect([await take('a'), await take('a'), await take('a'), await take('b')]).toEqual([
      true,
      true,
      false,
      true,
    ])
    await limits.giveBack(limit, 'a')
    expect(await take('a')).toBe(true)
    time += 60_000
    expect(await take('a')).toBe(true)
  })

  it('counts a household of IPv6 addresses as one client', () => {
    expect(client('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2')
    expect(client('2001:db8:1:2::9')).toBe(client('2001:db8:1:2:ffff::1'))
    expect(client('2001:db8::1')).toBe('2001:db8:0:0')
    expect(client('203.0.113.7')).toBe('203.0.113.7')
    expect(client('::ffff:203.0.113.7')).toBe('::ffff:203.0.113.7')
  })
})

it('Each limit counts under a name of its own', () => {
  const names = Object.values(limits).flatMap((one) => (typeof one === 'object' ? [one.name] : []))
  expect(names.length).toBeGreaterThan(3)
  expect(new Set(names).size).toBe(names.length)
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SqliteTable } from '../../functions/adapters/local/sqlite/sqlite-table.ts'
import * as limits from '../../functions/auth/limits.ts'
import { type RateLimit, RateLimits } from '../../functions/auth/rate-limit.ts'
import { rateLimitKey } from '../../functions/auth/rate-limit-key.ts'
import { LIFETIME_MS } from '../../functions/auth/tokens.ts'
import { now } from '../digest/fixtures.ts'
import { keys } from '../subscribers/context.ts'

describe('A limit', () => {
  it('allows so many uses within its span, each network counted separately', async () => {
    let time = now.getTime()
    const clock = () => new Date(time)
    const limits = new RateLimits(new SqliteTable(':memory:', clock), keys, clock)
    const limit = { name: 'test', most: 2, seconds: 60 }
    const consume = (who: string) => limits.consume(limit, who)
    expect([await consume('a'), await consume('a'), await consume('a'), await consume('b')]).toEqual([
      true,
      true,
      false,
      true,
    ])
    await limits.refund(limit, 'a')
    expect(await consume('a')).toBe(true)
    time += 60_000
    expect(await consume('a')).toBe(true)
  })

  it('counts a household of IPv6 addresses as one network', () => {
    expect(rateLimitKey('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2')
    expect(rateLimitKey('2001:db8:1:2::9')).toBe(rateLimitKey('2001:db8:1:2:ffff::1'))
    expect(rateLimitKey('2001:db8::1')).toBe('2001:db8:0:0')
    expect(rateLimitKey('203.0.113.7')).toBe('203.0.113.7')
    expect(rateLimitKey('::ffff:203.0.113.7')).toBe('::ffff:203.0.113.7')
  })

  it('counts an address as the same however it is written', () => {
    const same = ['2001:db8:1:2::9', '2001:DB8:1:2:0:0:0:9', '2001:0db8:0001:0002::9', '2001:db8:1:2::9%eth0']
    expect(new Set(same.map(rateLimitKey))).toEqual(new Set(['2001:db8:1:2']))
    expect(rateLimitKey('::ffff:cb00:7107')).toBe(rateLimitKey('::ffff:203.0.113.7'))
    expect(rateLimitKey('::1')).toBe('0:0:0:0')
    expect(rateLimitKey('unknown')).toBe('unknown')
    fc.assert(fc.property(fc.ipV6(), (ip) => rateLimitKey(ip).split(':').length >= 4))
  })
})

describe('A span of time', () => {
  let time = now.getTime()
  const clock = () => new Date(time)
  const fresh = () => new RateLimits(new SqliteTable(':memory:', clock), keys, clock)
  const limit = { name: 'test', most: 3, seconds: 3600 }

  it('may begin anywhere in the hour or the day: none has more uses than the limit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 60 }), async (gaps) => {
        const counted = fresh()
        const taken: number[] = []
        for (const gap of gaps) {
          time += gap * 60_000
          const within = taken.filter((at) => time - at < 3_600_000)
          const minutes = await counted.minutesLeft(limit, 'a')
          const took = await counted.consume(limit, 'a')
          expect(took).toBe(within.length < 3)
          expect(minutes).toBe(took ? 1 : (within[0]! + 3_600_000 - time) / 60_000)
          if (took) taken.push(time)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('is not charged under one limit if another is reached', async () => {
    const counted = fresh()
    const [wide, narrow] = [
      { limit, who: 'a' },
      { limit: { ...limit, name: 'narrow', most: 1 }, who: 'a' },
    ]
    expect(await counted.consumeAll([wide, narrow])).toBe(true)
    for (let n = 0; n < 5; n++) expect(await counted.consumeAll([wide, narrow])).toBe(false)
    expect(await counted.consume(limit, 'a')).toBe(true)
    await counted.refundAll([wide, narrow])
    expect(await counted.consumeAll([wide, narrow])).toBe(true)
  })

  it('counts no use from a clock that was far ahead', async () => {
    const counted = fresh()
    time += 400 * 86_400_000
    for (let n = 0; n < 3; n++) await counted.consume(limit, 'a')
    time -= 400 * 86_400_000
    expect(await counted.consume(limit, 'a')).toBe(true)
  })
})

describe('The limits together', () => {
  it('leave a person who gets no new link at least an hour to use the last one', () => {
    const {
      settingsLinksPerReader,
      editorLinksPerEditor,
      editorLinksPerRequester,
      confirmationsPerRequester,
      confirmationsPerMailbox,
      confirmationsPerTaggedMailbox,
    } = limits
    const left = (kind: keyof typeof LIFETIME_MS, { seconds }: RateLimit) =>
      LIFETIME_MS[kind] / 1000 - seconds
    expect(left('manage', settingsLinksPerReader)).toBeGreaterThanOrEqual(3600)
    for (const one of [editorLinksPerEditor, editorLinksPerRequester])
      expect(left('edit', one)).toBeGreaterThanOrEqual(3600)
    for (const one of [confirmationsPerRequester, confirmationsPerMailbox, confirmationsPerTaggedMailbox])
      expect(left('confirm', one)).toBeGreaterThanOrEqual(86_400)
  })

  it('leave a share to one more requester after ten strangers used up theirs', () => {
    expect(limits.editorLinksPerEditor.most).toBeGreaterThanOrEqual(11 * limits.editorLinksPerRequester.most)
    expect(limits.confirmationsPerMailbox.most).toBeGreaterThan(limits.confirmationsPerRequester.most)
    expect(limits.confirmationsPerMailbox.most).toBeGreaterThan(limits.confirmationsPerTaggedMailbox.most)
    expect(limits.confirmationsPerMailbox).toMatchObject({ most: 3, seconds: 86_400 })
  })
})

it('Each limit has a name of its own', () => {
  const names = Object.values(limits).flatMap((one) => (typeof one === 'object' ? [one.name] : []))
  expect(names.length).toBeGreaterThan(3)
  expect(new Set(names).size).toBe(names.length)
})

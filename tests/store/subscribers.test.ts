import { describe, expect, it } from 'vitest'
import { shardOf, shards, subscriberId } from '../../functions/store/subscribers/subscribers.ts'
import { SenderContext } from '../digest/context.ts'

const key = new Uint8Array(32).fill(7)

describe('A subscriber’s id', () => {
  it('is 26 letters and digits that only the key’s owner can make from the address', () => {
    expect(subscriberId('ana@example.org', key)).toMatch(/^[a-z2-7]{26}$/)
    expect(subscriberId('ana@example.org', key)).toBe(subscriberId('ana@example.org', key))
    expect(subscriberId('ana@example.org', new Uint8Array(32))).not.toBe(subscriberId('ana@example.org', key))
  })

  it('never changes for a given key, since every delivery and every link contain it', () => {
    expect(subscriberId('ana@example.org', key)).toBe('w6fptcxrfzvifttnyxn7hklzhs')
  })

  it('spreads over all sixteen shards', () => {
    const used = new Set(
      Array.from({ length: 500 }, (_, n) => shardOf(subscriberId(`r${n}@example.org`, key))),
    )
    expect([...used].sort()).toEqual(shards)
  })
})

describe('A change of a subscriber', () => {
  it('is not lost when another is made at the same time', async () => {
    const context = new SenderContext()
    const id = await context.subscribe('ana@example.org')
    const add = (edition: string) =>
      context.subscribers.change(
        id,
        (old) => old && { subscriber: { ...old, claims: { ...old.claims, [edition]: 'now' } } },
      )
    await Promise.all(['a', 'b', 'c'].map(add))
    const [stored] = await context.subscribers.get([id])
    expect(Object.keys(stored?.subscriber.claims ?? {}).sort()).toEqual(['a', 'b', 'c'])
  })
})

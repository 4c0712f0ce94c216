import { beforeEach, describe, expect, it } from 'vitest'
import type { Item, Range, WholeTable, Write } from '../../functions/ports/table.ts'

export interface OpenTable {
  table: WholeTable
  /** Advances the clock that decides what has expired; missing if the table has a clock of its own. */
  sleep?: (seconds: number) => void
}

const put = (sk: string, value: string, when: Write['when'] = 'always', version?: number): Write => ({
  pk: 'p',
  sk,
  value,
  when,
  ...(version === undefined ? {} : { version }),
})

/** The tests that every implementation of `Table` must pass. */
export function tableContract(name: string, open: () => Promise<OpenTable>): void {
  describe(`the table port on ${name}`, () => {
    let opened: OpenTable
    let table: WholeTable
    beforeEach(async () => {
      opened = await open()
      table = opened.table
    })

    const values = async (range?: Range, pk = 'p') => {
      const found: Item[] = []
      for await (const item of table.query(pk, range)) found.push(item)
      return found.map((item) => item.value)
    }
    const value = async (sk: string) => (await table.get([{ pk: 'p', sk }]))[0]?.value

    it('returns what was written in the order of the keys, with a gap for a missing item', async () => {
      const nested = { text: 'naïve 🗽 "quoted"', list: [1, 2.5, null, true], nothing: {} }
      await table.write([
        { pk: 'p', sk: 'a', value: nested, when: 'always' },
        { pk: 'q', sk: 'a', value: 'other', when: 'always', version: 7 },
      ])
      const items = await table.get([
        { pk: 'q', sk: 'a' },
        { pk: 'p', sk: 'none' },
        { pk: 'p', sk: 'a' },
      ])
      expect(items).toEqual([
        { pk: 'q', sk: 'a', value: 'other', version: 7 },
        undefined,
        { pk: 'p', sk: 'a', value: nested, version: 1 },
      ])
    })

    it('reads more keys at once than any backend takes in one request', async () => {
      const keys = Array.from({ length: 230 }, (_, n) => `k${String(n).padStart(3, '0')}`)
      await table.write(keys.map((sk) => put(sk, sk)))
      const items = await table.get(keys.map((sk) => ({ pk: 'p', sk })))
      expect(items.map((item) => item?.value)).toEqual(keys)
    })

    it('returns the item of a repeated key each time', async () => {
      await table.write([put('a', 'x')])
      const items = await table.get([
        { pk: 'p', sk: 'a' },
        { pk: 'p', sk: 'a' },
      ])
      expect(items.map((item) => item?.value)).toEqual(['x', 'x'])
    })

    it('writes an item that must be absent only once', async () => {
      expect(await table.write([put('a', 'first', 'absent')])).toEqual([true])
      expect(await table.write([put('a', 'second', 'absent')])).toEqual([false])
      expect(await value('a')).toBe('first')
    })

    it('replaces the version that was read and no other', async () => {
      await table.write([put('a', 'one', 'absent', 1)])
      expect(await table.write([put('a', 'two', { is: 1 }, 2)])).toEqual([true])
      expect(await table.write([put('a', 'late', { is: 1 }, 2)])).toEqual([false])
      expect(await table.write([put('none', 'x', { is: 1 }, 2)])).toEqual([false])
      expect(await value('a')).toBe('two')
    })

    it('never lets an older version replace a newer one', async () => {
      expect(await table.write([put('a', 'new', { below: 5 }, 5)])).toEqual([true])
      expect(await table.write([put('a', 'old', { below: 4 }, 4)])).toEqual([false])
      expect(await table.write([put('a', 'same', { below: 5 }, 5)])).toEqual([false])
      expect(await table.write([put('a', 'newer', { below: 6 }, 6)])).toEqual([true])
      expect(await value('a')).toBe('newer')
    })

    it('returns for each write in a batch whether it took effect, and lets none stop the others', async () => {
      await table.write([put('b', 'there')])
      const written = await table.write([
        put('a', '1', 'absent'),
        put('b', '2', 'absent'),
        put('c', '3', 'absent'),
      ])
      expect(written).toEqual([true, false, true])
      expect(await values()).toEqual(['1', 'there', '3'])
    })

    it('removes an item under a condition too', async () => {
      await table.write([put('a', 'x', 'always', 3), put('b', 'y')])
      const remove = (sk: string, when: Write['when']): Write => ({ pk: 'p', sk, remove: true, when })
      expect(await table.write([remove('a', { is: 2 })])).toEqual([false])
      expect(await table.write([remove('a', { is: 3 }), remove('b', 'always')])).toEqual([true, true])
      expect(await values()).toEqual([])
    })

    it('checks each condition for removals as for writes', async () => {
      const remove = (sk: string, when: Write['when']): Write => ({ pk: 'p', sk, remove: true, when })
      await table.write([put('a', 'x', 'always', 3)])
      expect(await table.write([remove('a', 'absent')])).toEqual([false])
      expect(await table.write([remove('a', { below: 3 })])).toEqual([false])
      expect(await table.write([remove('a', { below: 4 })])).toEqual([true])
      expect(await table.write([remove('a', 'absent'), remove('b', { below: 1 })])).toEqual([true, true])
      expect(await table.write([remove('a', { is: 3 }), remove('a', 'always')])).toEqual([false, true])
    })

    it('makes the writes to one key in their order', async () => {
      const written = await table.write([
        put('a', 'one', 'absent', 1),
        put('a', 'two', { is: 1 }, 2),
        put('b', 'kept'),
        put('a', 'never', { is: 1 }, 3),
        put('b', 'last'),
      ])
      expect(written).toEqual([true, true, true, false, true])
      expect(await values()).toEqual(['two', 'last'])
    })

    it('accepts an empty list of keys and of writes', async () => {
      expect(await table.write([])).toEqual([])
      expect(await table.get([])).toEqual([])
    })

    it('finds nothing in a range whose ends are swapped or that is before every key', async () => {
      await table.write([put('a', '1'), put('b', '2')])
      expect(await values({ from: 'b', to: 'a' })).toEqual([])
      expect(await values({ to: '' })).toEqual([])
      expect(await values({ from: '', to: 'a' })).toEqual(['1'])
    })

    it('sorts keys by their UTF-8 bytes', async () => {
      const keys = ['Z', 'a', 'z~', 'é', '\uFFFD', '🗽']
      await table.write(keys.toReversed().map((sk) => put(sk, sk)))
      expect(await values()).toEqual(keys)
      expect(await values({ from: 'é', to: '🗽' })).toEqual(['é', '\uFFFD', '🗽'])
    })

    it('lists one partition by sort key, between two keys, both included', async () => {
      await table.write([put('c', '3'), put('a', '1'), put('d', '4'), put('b', '2')])
      await table.write([{ pk: 'other', sk: 'b', value: 'no', when: 'always' }])
      expect(await values()).toEqual(['1', '2', '3', '4'])
      expect(await values({ from: 'b', to: 'c' })).toEqual(['2', '3'])
      expect(await values({ reverse: true, limit: 2 })).toEqual(['4', '3'])
      expect(await values({ from: 'b', reverse: true })).toEqual(['4', '3', '2'])
      expect(await values({}, 'empty')).toEqual([])
    })

    it('reads a partition of many pages whole, forwards and backwards', async () => {
      const keys = Array.from({ length: 1234 }, (_, n) => String(n).padStart(4, '0'))
      const padding = 'x'.repeat(2000)
      for (let n = 0; n < keys.length; n += 100) {
        await table.write(keys.slice(n, n + 100).map((sk) => put(sk, sk + padding)))
      }
      const trimmed = (found: unknown[]) => found.map((text) => String(text).slice(0, 4))
      expect(trimmed(await values())).toEqual(keys)
      expect(trimmed(await values({ reverse: true, from: '0010' }))).toEqual(keys.slice(10).reverse())
    })

    it('lets exactly one of many writers at once take a free key', async () => {
      const written = await Promise.all(
        Array.from({ length: 20 }, (_, n) => table.write([put('a', String(n), 'absent')])),
      )
      expect(written.flat().filter(Boolean)).toHaveLength(1)
    })

    it('returns no item that has expired and lets its key be used again', async ({ skip }) => {
      if (!opened.sleep) return skip('this table has a clock of its own')
      const expires = Math.floor(Date.now() / 1000) + 3600
      await table.write([{ pk: 'p', sk: 'a', value: 'brief', when: 'absent', expires }])
      expect(await value('a')).toBe('brief')
      opened.sleep(7200)
      expect(await value('a')).toBeUndefined()
      expect(await values()).toEqual([])
      expect(await table.write([put('a', 'again', 'absent')])).toEqual([true])
    })

    it('returns when an item expires, and keeps an item that is written without', async () => {
      const expires = Math.floor(Date.now() / 1000) + 3600
      await table.write([{ pk: 'p', sk: 'a', value: 'brief', when: 'absent', expires }])
      expect(await table.get([{ pk: 'p', sk: 'a' }])).toEqual([
        { pk: 'p', sk: 'a', value: 'brief', version: 1, expires },
      ])
      for await (const item of table.query('p')) expect(item.expires).toBe(expires)
      await table.write([put('a', 'lasting')])
      expect(await table.get([{ pk: 'p', sk: 'a' }])).toEqual([
        { pk: 'p', sk: 'a', value: 'lasting', version: 1 },
      ])
    })

    it('counts an expired item as absent in every condition', async ({ skip }) => {
      if (!opened.sleep) return skip('this table has a clock of its own')
      const expires = Math.floor(Date.now() / 1000) + 3600
      const brief = (sk: string): Write => ({ ...put(sk, 'brief', 'always', 9), expires }) as Write
      await table.write(['a', 'b', 'c', 'd'].map(brief))
      opened.sleep(7200)
      expect(await table.write([put('a', 'x', { is: 9 }, 10)])).toEqual([false])
      expect(await table.write([put('b', 'x', { below: 2 }, 2)])).toEqual([true])
      expect(await table.write([{ pk: 'p', sk: 'c', remove: true, when: { is: 9 } }])).toEqual([false])
      await table.write([put('e', 'lasting')])
      expect(await values({ limit: 1 })).toEqual(['x'])
      expect(await values({ limit: 2, from: 'c' })).toEqual(['lasting'])
    })

    it('returns all items whole, page by page, without expired ones', async () => {
      const soon = Math.floor(Date.now() / 1000) + 3600
      const padding = 'x'.repeat(100_000)
      const kept = Array.from({ length: 25 }, (_, n): Item => {
        return {
          pk: `p${n % 3}`,
          sk: `${n}`,
          value: { n, padding },
          version: n + 1,
          expires: soon + 9000 + n,
        }
      })
      await table.write([
        ...kept.map((item): Write => ({ ...item, when: 'always' })),
        { pk: 'p0', sk: 'lasting', value: null, when: 'always' },
        { pk: 'p0', sk: 'brief', value: null, when: 'always', expires: opened.sleep ? soon : 1 },
      ])
      opened.sleep?.(7200)
      const found: Item[] = []
      for await (const item of table.all()) found.push(item)
      const inOrder = (items: Item[]) => items.toSorted((a, b) => (a.pk + a.sk < b.pk + b.sk ? -1 : 1))
      expect(inOrder(found)).toEqual(inOrder([...kept, { pk: 'p0', sk: 'lasting', value: null, version: 1 }]))
    })
  })
}

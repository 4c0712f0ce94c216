import { describe, expect, it } from 'vitest'
import { SqliteTable } from '../../functions/adapters/local/sqlite/sqlite-table.ts'
import type { Item, Table } from '../../functions/ports/table.ts'
import { update } from '../../functions/store/update.ts'

const clock = () => new Date('2026-11-20T12:00:00.000Z')
const key = { pk: 'COUNT', sk: 'one' }
const fresh = () => new SqliteTable(':memory:', clock)
const addOne = (stored: Item | undefined) => ({ value: Number(stored?.value ?? 0) + 1 })
const read = async (table: Table) => (await table.get([key]))[0]

describe('An update', () => {
  it('creates an item, and changes one of any version', async () => {
    const table = fresh()
    expect(await update(table, key, addOne)).toBe(true)
    expect(await read(table)).toMatchObject({ value: 1, version: 1 })
    await table.write([{ ...key, value: 7, version: 40, when: 'always' }])
    expect(await update(table, key, addOne)).toBe(true)
    expect(await read(table)).toMatchObject({ value: 8, version: 41 })
  })

  it('writes nothing if the change returns nothing', async () => {
    const table = fresh()
    expect(await update(table, key, () => undefined)).toBe(false)
    expect(await read(table)).toBeUndefined()
  })

  it('starts again from what another writer stored in between, however often', async () => {
    const table = fresh()
    let others = 5
    const busy: Table = {
      get: (keys) => table.get(keys),
      query: (pk, range) => table.query(pk, range),
      write: async (writes) => {
        if (others-- > 0) await update(table, key, addOne)
        return table.write(writes)
      },
    }
    expect(await update(busy, key, addOne)).toBe(true)
    expect(await read(table)).toMatchObject({ value: 6 })
  })

  it('is not lost among many at once', async () => {
    const table = fresh()
    await Promise.all(Array.from({ length: 20 }, () => update(table, key, addOne)))
    expect(await read(table)).toMatchObject({ value: 20 })
  })

  it('keeps the time at which an item expires only if the change repeats it', async () => {
    const table = fresh()
    const expires = clock().getTime() / 1000 + 60
    await update(table, key, () => ({ value: 1, expires }))
    await update(table, key, (stored) => ({ value: 2, ...(stored?.expires && { expires: stored.expires }) }))
    expect((await read(table))?.expires).toBe(expires)
    await update(table, key, () => ({ value: 3 }))
    expect((await read(table))?.expires).toBeUndefined()
  })

  it('rejects if the change throws, and writes nothing', async () => {
    const table = fresh()
    const broken = () => {
      throw new Error('unreadable')
    }
    await expect(update(table, key, broken)).rejects.toThrow('unreadable')
    expect(await read(table)).toBeUndefined()
  })
})

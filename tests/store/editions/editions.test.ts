import { beforeEach, describe, expect, it } from 'vitest'
import { Folder } from '../../../functions/adapters/local/files/folder.ts'
import { SqliteTable } from '../../../functions/adapters/local/sqlite/sqlite-table.ts'
import { Editions } from '../../../functions/store/editions/editions.ts'
import { edition, now } from '../../digest/fixtures.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('Editions', () => {
  let editions: Editions
  beforeEach(() => {
    editions = new Editions(new SqliteTable(':memory:', () => now), new Folder(temporaryFolder()))
  })
  const first = edition([], { id: 'a', from: 0, to: 10 })
  const second = edition([], { id: 'b', from: 10, to: 20 })

  it('are numbered for each frequency', async () => {
    expect(await editions.last('weekly')).toBeUndefined()
    expect(await editions.freeze(first)).toBe(true)
    expect(await editions.freeze(second)).toBe(true)
    expect(await editions.freeze(edition([], { id: 'a-daily', frequency: 'daily', from: 0, to: 5 }))).toBe(
      true,
    )
    expect(await editions.last('weekly')).toEqual(second)
    expect(await editions.get('a')).toEqual(first)
    expect(await editions.get('a-daily')).toMatchObject({ frequency: 'daily' })
    expect(await editions.get('none')).toBeUndefined()
    const all = []
    for await (const { id } of editions.all('weekly')) all.push(id)
    expect(all).toEqual(['b', 'a'])
  })

  it('that are composed twice at once are stored once', async () => {
    const rivals = [
      first,
      { ...first, introduction: { text: 'Another.', html: '<p>Another.</p>' } },
      edition([], { id: 'c', from: 0, to: 12 }),
    ]
    const took = await Promise.all(rivals.map((rival) => editions.freeze(rival)))
    expect(took.filter(Boolean)).toHaveLength(1)
    expect(await editions.last('weekly')).toEqual(rivals[took.indexOf(true)])
  })

  it('neither overlap nor leave a gap', async () => {
    await editions.freeze(first)
    expect(await editions.freeze(edition([], { id: 'b', from: 9, to: 20 }))).toBe(false)
    expect(await editions.freeze(edition([], { id: 'b', from: 11, to: 20 }))).toBe(false)
    expect(await editions.freeze(edition([], { id: 'a', from: 10, to: 20 }))).toBe(false)
  })

  it('continue after what was passed over, and never go back', async () => {
    await editions.freeze(first)
    await editions.passOver('weekly', 15)
    expect(await editions.covered('weekly')).toBe(15)
    expect(await editions.freeze(second)).toBe(false)
    expect(await editions.freeze({ ...second, from: 15 })).toBe(true)
    await editions.passOver('weekly', 18)
    expect(await editions.covered('weekly')).toBe(20)
    expect(await editions.covered('daily')).toBe(0)
  })

  it('remember that a slot is done without an edition', async () => {
    expect(await editions.isDone('weekly', '2026-11-20')).toBe(false)
    await editions.setDone('weekly', '2026-11-20')
    expect(await editions.isDone('weekly', '2026-11-20')).toBe(true)
    expect(await editions.isDone('daily', '2026-11-20')).toBe(false)
  })
})

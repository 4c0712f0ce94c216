import { beforeEach, describe, expect, it } from 'vitest'
import { Folder } from '../../../functions/adapters/local/files/folder.ts'
import { SqliteTable } from '../../../functions/adapters/local/sqlite/sqlite-table.ts'
import { LostEdition } from '../../../functions/domain/edition/lost-edition.ts'
import type { Files } from '../../../functions/ports/files.ts'
import { Editions } from '../../../functions/store/editions/editions.ts'
import { edition, now } from '../../digest/fixtures.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const first = edition([], { id: 'a', from: 0, to: 10 })
const second = edition([], { id: 'b', from: 10, to: 20 })
const daily = edition([], { id: 'c', frequency: 'daily', from: 0, to: 5 })

let table: SqliteTable
let files: Files
/** A process that has read no edition yet. */
const fresh = () => new Editions(table, files)
const paths = () => Array.fromAsync(files.list('editions/'))
const idsOf = async (lost?: (error: LostEdition) => void) => {
  const found: string[] = []
  for await (const { id } of fresh().all('weekly', lost)) found.push(id)
  return found
}

beforeEach(async () => {
  table = new SqliteTable(':memory:', () => now)
  files = new Folder(temporaryFolder())
  for (const one of [first, second, daily]) await fresh().freeze(one)
})

describe('An edition whose file is', () => {
  const damage = async (text?: string) => {
    const path = (await paths()).find((one) => one.startsWith('editions/a-'))!
    if (text === undefined) await files.remove(path)
    else await files.write(path, text, { contentType: 'application/json' })
    return path
  }

  it.each([
    ['missing', undefined, 'ENOENT'],
    ['cut off', '{"schema":1,"id":"a"', 'SyntaxError'],
    ['empty of fields', 'null', 'TypeError'],
    ['that of another edition', '{"schema":1,"id":"b"}', 'TypeError'],
    ['of no known form', '{"id":"a"}', 'TypeError'],
  ])('%s is lost, and says which it is', async (_, text, error) => {
    const file = await damage(text)
    const lost = await fresh()
      .get('a')
      .catch((reason: unknown) => reason)
    expect(lost).toBeInstanceOf(LostEdition)
    expect(lost).toMatchObject({ edition: { id: 'a', frozenAt: first.frozenAt }, file, error })
    await expect(idsOf()).rejects.toThrow(LostEdition)
    const told: LostEdition[] = []
    expect(await idsOf((one) => told.push(one))).toEqual(['b'])
    expect(told).toMatchObject([{ edition: { id: 'a' }, error }])
    expect(await fresh().get('b')).toEqual(second)
  })

  it('not readable now is not lost', async () => {
    const busy: Files = {
      ...files,
      list: (prefix) => files.list(prefix),
      read: () => Promise.reject(new Error('throttled')),
      write: files.write.bind(files),
      remove: files.remove.bind(files),
    }
    const reading = new Editions(table, busy).all('weekly', () => expect.unreachable())
    await expect(Array.fromAsync(reading)).rejects.toThrow('throttled')
  })
})

describe('Editions', () => {
  it('are found by their ids, in one frequency or in all', async () => {
    const editions = fresh()
    expect(await editions.has('a')).toBe(true)
    expect(await editions.has('c')).toBe(true)
    expect(await editions.has('c', 'daily')).toBe(true)
    expect(await editions.has('c', 'weekly')).toBe(false)
    expect(await editions.has('none')).toBe(false)
  })

  it('are listed from the newest, up to a limit', async () => {
    expect(await Array.fromAsync(fresh().ids('weekly', 1))).toEqual(['b'])
    expect(await Array.fromAsync(fresh().ids('weekly', 9))).toEqual(['b', 'a'])
    expect(await fresh().lastHead('weekly')).toEqual({
      id: 'b',
      frequency: 'weekly',
      frozenAt: second.frozenAt,
    })
    expect(await fresh().lastHead('alert')).toBeUndefined()
  })

  it('are read from their files once', async () => {
    const editions = fresh()
    await editions.get('a')
    for (const path of await paths()) await files.remove(path)
    expect(await editions.get('a')).toEqual(first)
    await expect(editions.get('b')).rejects.toThrow(LostEdition)
  })

  it('have begun once a slot is done or one is stored, and follow a schedule only after a slot', async () => {
    expect(await fresh().hasBegun('weekly')).toBe(true)
    expect(await fresh().followsSchedule('weekly')).toBe(false)
    expect(await fresh().hasBegun('alert')).toBe(false)
    await fresh().setDone('alert', '2026-11-20')
    expect(await fresh().followsSchedule('alert')).toBe(true)
    expect(await fresh().hasBegun('alert')).toBe(true)
    expect(await fresh().followsSchedule('daily')).toBe(false)
    await fresh().passOver('daily', 7)
    expect(await fresh().followsSchedule('daily')).toBe(false)
  })

  it('that are rewritten leave no file behind, and the others stay as they are', async () => {
    const before = await paths()
    const introduction = { text: 'Taken down.', html: '<p>Taken down.</p>' }
    await fresh().rewrite((one) => (one.id === 'a' ? { ...one, introduction } : undefined))
    expect(await fresh().get('a')).toEqual({ ...first, introduction })
    expect(await fresh().get('b')).toEqual(second)
    expect(await fresh().get('c')).toEqual(daily)
    const after = await paths()
    expect(after).toHaveLength(3)
    expect(after.filter((path) => before.includes(path))).toHaveLength(2)
    expect(await fresh().freeze({ ...second, id: 'd', from: 20, to: 30 })).toBe(true)
  })

  it('are kept as JSON', async () => {
    const types: (string | undefined)[] = []
    const writing = {
      ...files,
      list: files.list.bind(files),
      read: files.read.bind(files),
      remove: files.remove.bind(files),
      write: async (path: string, body: string, options: { contentType: string }) => {
        types.push(options.contentType)
        await files.write(path, body, options)
      },
    } as unknown as Files
    await new Editions(table, writing).freeze({ ...second, id: 'd', from: 20, to: 30 })
    expect(types).toEqual(['application/json'])
  })
})

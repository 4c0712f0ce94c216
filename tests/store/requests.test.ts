import { beforeEach, describe, expect, it } from 'vitest'
import { SqliteTable } from '../../functions/adapters/local/sqlite/sqlite-table.ts'
import type { Preferences } from '../../functions/domain/model/subscriber.ts'
import type { Table } from '../../functions/ports/table.ts'
import { Requests } from '../../functions/store/subscribers/requests.ts'

const HOUR = 3_600_000
const preferences: Preferences = { topics: [], places: [], frequency: 'weekly', language: 'en', matters: [] }

let time: number
let table: SqliteTable
let requests: Requests
const clock = () => new Date(time)
const put = (over: Table = table) => new Requests(over, clock, () => 'r1')
const due = async () => (await Array.fromAsync(requests.due())).length

beforeEach(async () => {
  time = Date.parse('2026-11-20T10:00:00Z')
  table = new SqliteTable(':memory:', clock)
  requests = put()
  const at = clock().toISOString()
  await requests.add({ kind: 'subscribe', email: 'ana@example.org', preferences, form: 'test', at })
})

/** A table on which something happens between reading and writing. */
function interrupted(happens: () => Promise<unknown>): Table {
  let isFirst = true
  return {
    get: async (keys) => {
      const items = await table.get(keys)
      if (isFirst) {
        isFirst = false
        await happens()
      }
      return items
    },
    write: (writes) => table.write(writes),
    query: (pk, range) => table.query(pk, range),
  }
}

describe('A request whose message arrives twice', () => {
  it('is taken by only one of two workers at the same moment', async () => {
    const slow = put(interrupted(() => requests.take('r1')))
    expect(await slow.take('r1')).toBe('elsewhere')
    const both = await Promise.all([requests.take('r1'), requests.take('r1')])
    expect(both).toEqual(['elsewhere', 'elsewhere'])
  })

  it('is due once the worker that has it counts as dead, and not before', async () => {
    expect(await requests.take('r1')).toMatchObject({ email: 'ana@example.org' })
    expect(await requests.take('r1')).toBe('elsewhere')
    time += 4 * 60_000
    expect(await due()).toBe(0)
    time += 61_000
    expect(await due()).toBe(1)
    expect(await requests.take('r1')).toMatchObject({ email: 'ana@example.org' })
  })

  it('is given up after it crashed three workers, so that it does not crash the timer forever', async () => {
    const taken = []
    for (let worker = 0; worker < 4; worker++) {
      taken.push(await requests.take('r1'))
      time += 5 * 60_000 + 1
    }
    expect(taken.slice(0, 3)).toEqual(Array(3).fill(expect.objectContaining({ email: 'ana@example.org' })))
    expect(taken[3]).toBe('given up')
    expect(await requests.get('r1')).toBeUndefined()
  })

  it('that waits long for a mail server is not given up as if it had crashed workers', async () => {
    for (let times = 0; times < 6; times++) {
      expect(await requests.take('r1')).toMatchObject({ email: 'ana@example.org' })
      await requests.putOff('r1')
      time += 65 * 60_000
    }
  })

  it('is free at once if its worker failed', async () => {
    await requests.take('r1')
    await requests.giveBack('r1')
    expect(await requests.take('r1')).toMatchObject({ email: 'ana@example.org' })
  })
})

describe('A request whose email was not accepted', () => {
  it('that is deleted at the same moment stays deleted, with its address', async () => {
    const worker = put(interrupted(() => requests.removeOf((email) => email === 'ana@example.org')))
    expect(await worker.putOff('r1')).toBe('gone')
    expect(await requests.get('r1')).toBeUndefined()
  })

  it('is put off once more if another worker wrote it at the same moment', async () => {
    const worker = put(interrupted(() => requests.putOff('r1')))
    expect(await worker.putOff('r1')).toBe('put off')
    expect(await requests.get('r1')).toMatchObject({ wait: { times: 2 } })
  })

  it('is not given up because of hours in which the machine was off', async () => {
    expect(await requests.putOff('r1')).toBe('put off')
    time += 49 * HOUR
    expect(await requests.putOff('r1')).toBe('put off')
  })

  it('is given up rather than put off until after it expires', async () => {
    time += 72 * HOUR - 59_000
    expect(await requests.putOff('r1')).toBe('given up')
  })

  it('does not wait for a date from a clock that was ahead', async () => {
    time += 30 * 24 * HOUR
    const at = clock().toISOString()
    await new Requests(table, clock, () => 'r2').add({ kind: 'manage', subscriber: 's' })
    await requests.putOff('r2')
    time = Date.parse(at) - 30 * 24 * HOUR
    expect(await due()).toBe(1)
  })

  it('is taken by one worker, and by another once the first counts as dead', async () => {
    await requests.putOff('r1')
    expect(await requests.take('r1')).toBe('elsewhere')
    time += 60_000
    const both = await Promise.all([requests.take('r1'), requests.take('r1')])
    expect(both).toContainEqual(expect.objectContaining({ email: 'ana@example.org' }))
    expect(both).toContain('elsewhere')
    expect(await due()).toBe(0)
    time += 5 * 60_000
    expect(await due()).toBe(1)
    expect(await requests.take('r1')).toMatchObject({ email: 'ana@example.org' })
  })

  it('is not taken by a worker that read it before another took it', async () => {
    await requests.putOff('r1')
    time += 60_000
    const slow = put(interrupted(() => requests.take('r1')))
    expect(await slow.take('r1')).toBe('elsewhere')
  })
})

it('A request of an early version, which knew no matters, follows none', async () => {
  const { matters: _, ...early } = preferences
  const at = clock().toISOString()
  const value = {
    schema: 1,
    kind: 'subscribe',
    email: 'bo@example.org',
    preferences: early,
    form: 'test',
    at,
  }
  await table.write([{ pk: 'REQUEST', sk: 'r2', value, when: 'always' }])
  expect(await requests.take('r2')).toMatchObject({ preferences: { ...early, matters: [] } })
})

describe('A request to move', () => {
  const expiryOf = async (id: string) => (await table.get([{ pk: 'REQUEST', sk: id }]))[0]?.expires

  it('remembers that the old address was told, and expires when it would have without that', async () => {
    const moving = new Requests(table, clock, () => 'move')
    await moving.add({ kind: 'move', subscriber: 'q', email: 'new@example.org', at: clock().toISOString() })
    const before = await expiryOf('move')
    time += HOUR
    await moving.noteTold('move')
    expect(await moving.get('move')).toMatchObject({ kind: 'move', subscriber: 'q', told: true })
    expect(before).toBeGreaterThan(time / 1000)
    expect(await expiryOf('move')).toBe(before)
  })

  it('alone can be told of: any other request stays as it is', async () => {
    const before = await requests.get('r1')
    await requests.noteTold('r1')
    await requests.noteTold('gone')
    expect(await requests.get('r1')).toEqual(before)
    expect(await requests.get('gone')).toBeUndefined()
  })
})

import { beforeEach, describe, expect, it } from 'vitest'
import { SqliteTable } from '../../functions/adapters/local/sqlite/sqlite-table.ts'
import type { Item, Table } from '../../functions/ports/table.ts'
import { DecisionLog } from '../../functions/store/decisions/decision-log.ts'
import { type LogEntry, StoryLog } from '../../functions/store/stories/story-log.ts'
import { Requests } from '../../functions/store/subscribers/requests.ts'

const now = new Date('2026-11-20T10:00:00Z')
let table: SqliteTable
beforeEach(() => {
  table = new SqliteTable(':memory:', () => now)
})

describe('A log of decisions', () => {
  const plain = {
    encode: (value: object) => ({ ...value }) as never,
    decode: (value: unknown) => value as { number: number; act: string },
  }
  const logOf = (isRewritten?: true) =>
    new DecisionLog<string, { number: number; act: string }>(table, {
      partition: 'D',
      codec: plain,
      ...(isRewritten && { isRewritten }),
    })
  const add = async (...acts: string[]) => {
    for (const [n, act] of acts.entries()) expect(await logOf().append({ number: n + 1, act })).toBe(true)
  }

  it('takes each number once, and returns all in order', async () => {
    await add('x', 'y')
    expect(await logOf().append({ number: 2, act: 'z' })).toBe(false)
    expect((await logOf().all()).map(({ act }) => act)).toEqual(['x', 'y'])
    expect((await logOf().after(1)).map(({ act }) => act)).toEqual(['y'])
    expect([
      await logOf().last(),
      await new DecisionLog(table, { partition: 'E', codec: plain }).last(),
    ]).toEqual([2, 0])
  })

  it('reads only new ones again, and gives each caller a list of its own', async () => {
    await add('x')
    const log = logOf()
    const [before] = [await log.all()]
    before.push({ number: 9, act: 'mine' })
    await log.append({ number: 2, act: 'y' })
    await table.write([
      { pk: 'D', sk: '0000000000000001', value: { number: 1, act: 'changed' }, when: 'always' },
    ])
    expect((await log.all()).map(({ act }) => act)).toEqual(['x', 'y'])
  })

  it('is read anew after its text was rewritten', async () => {
    await add('x', 'y', 'z')
    const log = logOf(true)
    await log.all()
    expect(await log.rewrite(({ act }) => (act === 'y' ? 'gone' : undefined))).toEqual([2])
    expect((await logOf(true).all()).map(({ act }) => act)).toEqual(['x', 'gone', 'z'])
    expect(await log.rewrite(({ act }) => (act === 'x' ? 'gone' : undefined))).toEqual([1])
    expect((await log.all()).map(({ act }) => act)).toEqual(['gone', 'gone', 'z'])
  })
})

describe('The log of articles', () => {
  const entry = (seq: number, more: Partial<LogEntry> = {}): LogEntry => ({
    seq,
    at: now.toISOString(),
    articles: [],
    merges: [],
    ...more,
  })
  const log = () => new StoryLog(table)
  const seqs = async (entries: AsyncIterable<LogEntry>) =>
    (await Array.fromAsync(entries)).map(({ seq }) => seq)
  beforeEach(async () => {
    for (const [n, decisions] of [0, 2, 2, 5, 5].entries())
      expect(await log().append(entry(n + 1, decisions ? { decisions } : {}))).toBe(true)
  })

  it('takes each number once', async () => {
    expect(await log().append(entry(5))).toBe(false)
    expect([await log().last(), (await log().get(5))?.seq, await log().get(6)]).toEqual([5, 5, undefined])
  })

  it.each([
    [2, 2],
    [5, 4],
    [3, undefined],
    [1, undefined],
    [6, undefined],
  ])('says that decision %i was applied in entry %s', async (decision, seq) => {
    expect((await log().ofDecision(decision))?.seq).toBe(seq)
  })

  it('is read after one number, up to another', async () => {
    expect(await seqs(log().after(2))).toEqual([3, 4, 5])
    expect(await seqs(log().after(2, 4))).toEqual([3, 4])
  })

  it('is read backwards, also the entries that a lagging read leaves out', async () => {
    const lagging = (...missing: number[]): Table => ({
      get: (keys) => table.get(keys),
      write: (writes) => table.write(writes),
      async *query(pk, range = {}) {
        for await (const item of table.query(pk, range) as AsyncIterable<Item>)
          if (!(range.mayLag && missing.includes(Number(item.sk)))) yield item
      },
    })
    for (const missing of [[], [3], [1], [1, 2, 3], [2, 4]])
      expect(await seqs(new StoryLog(lagging(...missing)).backwards())).toEqual([5, 4, 3, 2, 1])
  })

  it('is rewritten in a range, and says how many entries changed', async () => {
    const change = (one: LogEntry) => (one.seq % 2 ? { ...one, at: '2026-01-01T00:00:00.000Z' } : undefined)
    expect(await log().rewrite(change, { after: 1, to: 4 })).toBe(1)
    expect((await log().get(3))?.at).toBe('2026-01-01T00:00:00.000Z')
    expect((await log().get(1))?.at).toBe(now.toISOString())
    expect(await log().rewrite(change)).toBe(3)
  })

  it('is not rewritten over what another process changed at the same time', async () => {
    const busy = log().rewrite((one) => {
      void log().rewrite((other) => (other.seq === one.seq ? { ...other, at: 'x' } : undefined))
      return undefined
    })
    expect(await busy).toBe(0)
    const failing: Table = {
      get: (keys) => table.get(keys),
      query: (pk, range) => table.query(pk, range),
      write: async (writes) => writes.map(() => false),
    }
    await expect(new StoryLog(failing).rewrite((one) => one)).rejects.toThrow(
      'Entry 1 of the article log was changed',
    )
  })
})

describe('Requests', () => {
  let time = now.getTime()
  let number = 0
  const requests = () =>
    new Requests(
      table,
      () => new Date(time),
      () => `r${++number}`,
    )
  beforeEach(() => {
    time = now.getTime()
    number = 0
  })
  const ids = async (found: AsyncIterable<{ id: string }>) =>
    (await Array.fromAsync(found)).map(({ id }) => id)

  it('wait, are ready at once, and are due only after they were put off', async () => {
    await requests().add({ kind: 'manage', subscriber: 's' })
    await requests().add({ kind: 'welcome', subscriber: 's' })
    expect(await Array.fromAsync(requests().waiting())).toEqual([
      { kind: 'manage', id: 'r1' },
      { kind: 'welcome', id: 'r2' },
    ])
    expect(await requests().putOff('r1')).toBe('put off')
    expect([await ids(requests().ready()), await ids(requests().due())]).toEqual([['r2'], []])
    time += 60_000
    expect([await ids(requests().ready()), await ids(requests().due())]).toEqual([['r1', 'r2'], ['r1']])
    expect(await requests().putOff('none')).toBe('gone')
  })

  it('that cannot be read are reported after all others', async () => {
    await requests().add({ kind: 'manage', subscriber: 's' })
    await table.write([{ pk: 'REQUEST', sk: 'a', value: { schema: 99 }, when: 'always' }])
    const found: string[] = []
    const reading = async () => {
      for await (const { id } of requests().waiting()) found.push(id)
    }
    await expect(reading()).rejects.toThrow('schema version 99')
    expect(found).toEqual(['r1'])
  })

  it('of an address are removed and counted, of the kinds that are asked for', async () => {
    for (const kind of ['edit', 'operate'] as const)
      await requests().add({ kind, email: 'a@example.org', language: 'en' })
    await requests().add({ kind: 'edit', email: 'b@example.org', language: 'en' })
    await requests().add({ kind: 'manage', subscriber: 'a@example.org' })
    expect(await requests().removeOf((email, kind) => email === 'a@example.org' && kind === 'edit')).toBe(1)
    expect(await ids(requests().waiting())).toEqual(['r2', 'r3', 'r4'])
  })

  it('given back while they wait for a mail server are due at once', async () => {
    await requests().add({ kind: 'manage', subscriber: 's' })
    await requests().putOff('r1')
    time += 60_000
    await requests().take('r1')
    expect(await ids(requests().due())).toEqual([])
    await requests().giveBack('r1')
    expect(await ids(requests().due())).toEqual(['r1'])
    await requests().giveBack('none')
  })

  it('expire after some days, however often they are put off or taken', async () => {
    await requests().add({ kind: 'manage', subscriber: 's' })
    const expiry = async () => (await table.get([{ pk: 'REQUEST', sk: 'r1' }]))[0]?.expires
    const before = await expiry()
    expect(before).toBeGreaterThan(time / 1000)
    await requests().take('r1')
    expect(await expiry()).toBe(before)
    await requests().putOff('r1')
    expect(await expiry()).toBe(before)
    expect(await requests().get('r1')).toMatchObject({ wait: { times: 1 } })
    expect(await requests().get('r1')).not.toHaveProperty('taken')
  })
})

import { beforeEach, describe, expect, it } from 'vitest'
import { SqliteTable } from '../../functions/adapters/local/sqlite/sqlite-table.ts'
import { LEDGER_DAYS } from '../../functions/domain/email/retention.ts'
import { DAY_MS, HOUR_MS } from '../../functions/domain/time.ts'
import { ReaderActs } from '../../functions/store/decisions/reader-acts.ts'
import { Looks } from '../../functions/store/operating/looks.ts'
import { Runs } from '../../functions/store/operating/runs.ts'

let time: number
let table: SqliteTable
const clock = () => new Date(time)
beforeEach(() => {
  time = Date.parse('2026-11-20T10:00:00Z')
  table = new SqliteTable(':memory:', clock)
})

describe('The log of what operators did for subscribers', () => {
  const act = { is: 'pause-mailing', edition: '2026-11-20' } as const

  it('has each act once and without gaps, even if two operators act at once', async () => {
    const logs = [new ReaderActs(table, clock), new ReaderActs(table, clock)]
    await Promise.all(['ana', 'ben', 'ana', 'ben'].map((by, n) => logs[n % 2]!.add(act, by)))
    const kept = await logs[0]!.newest(10)
    expect(kept.map(({ number }) => number)).toEqual([4, 3, 2, 1])
    expect(kept.map(({ by }) => by).sort()).toEqual(['ana', 'ana', 'ben', 'ben'])
  })

  it('keeps an act as long as the ledger of emails, and no longer', async () => {
    const log = new ReaderActs(table, clock)
    await log.add(act, 'ana')
    time += LEDGER_DAYS * DAY_MS - 1000
    expect(await log.newest(10)).toHaveLength(1)
    time += 2000
    expect(await log.newest(10)).toEqual([])
    await log.add(act, 'ben')
    expect(await log.newest(10)).toMatchObject([{ by: 'ben' }])
  })
})

describe('A look at an address', () => {
  const found = { ok: false, error: 'It is no feed.' } as const

  it('is kept for an hour after the address answered, and an answer that comes later is not kept', async () => {
    const looks = new Looks(table, clock)
    await looks.add('one', 'https://news.example/')
    await looks.add('late', 'https://slow.example/')
    time += HOUR_MS / 2
    await looks.finish('one', found)
    expect(await looks.get('one')).toMatchObject({ address: 'https://news.example/', found })
    time += HOUR_MS / 2 + 1000
    expect(await looks.get('one')).toBeDefined()
    await looks.finish('late', found)
    expect(await looks.get('late')).toBeUndefined()
    time += HOUR_MS / 2
    expect(await looks.get('one')).toBeUndefined()
  })
})

describe('The last runs', () => {
  it('are the last twelve of each step, the newest first', async () => {
    const runs = new Runs(table)
    for (let n = 0; n < 20; n++) await runs.add('poll', { at: clock().toISOString(), sources: n })
    await runs.add('publish', { at: clock().toISOString(), files: 3 })
    expect((await runs.last('poll')).map(({ sources }) => sources)).toEqual([
      19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8,
    ])
    expect(await runs.last('publish')).toHaveLength(1)
  })
})

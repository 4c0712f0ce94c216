import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { SqliteTable } from '../../functions/adapters/local/sqlite/sqlite-table.ts'
import { withLease } from '../../functions/store/lease.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

let now: Date
let table: SqliteTable
const clock = () => now
const options = (owner: string) => ({ table, clock, owner, seconds: 60 })

beforeEach(() => {
  now = new Date('2026-11-22T12:00:00Z')
  table = new SqliteTable(join(temporaryFolder(), 'table.sqlite'), clock)
})

it('A lease lets only one of two processes work at a time', async () => {
  const inner = await withLease('publish', options('a'), () =>
    withLease('publish', options('b'), async () => 'both'),
  )
  expect(inner).toBeUndefined()
})

it('A lease ends as soon as its holder is done, even by an error', async () => {
  await expect(
    withLease('publish', options('a'), async () => {
      throw new Error('broken')
    }),
  ).rejects.toThrow('broken')
  expect(await withLease('publish', options('b'), async () => 'mine')).toBe('mine')
})

it('A lease passes to another process with a higher fence when its holder stops renewing it, and the first one notices', async () => {
  await withLease('publish', options('a'), async (first) => {
    const before = first.fence
    now = new Date(now.getTime() + 61_000)
    await withLease('publish', options('b'), async (second) => {
      expect(second.fence).toBeGreaterThan(before)
      expect(await first.renew()).toBe(false)
      expect(await second.renew()).toBe(true)
    })
  })
})

it('Exactly one of ten processes gets a lease that all want at once', async () => {
  let release = () => {}
  const done = new Promise<void>((resolve) => {
    release = resolve
  })
  let refused = 0
  const all = Array.from({ length: 10 }, async (_, n) => {
    const held = await withLease('send', options(String(n)), () => done.then(() => n))
    if (held === undefined && ++refused === 9) release()
    return held
  })
  expect((await Promise.all(all)).filter((held) => held !== undefined)).toHaveLength(1)
})

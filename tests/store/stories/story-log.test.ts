import { expect, it } from 'vitest'
import { SqliteTable } from '../../../functions/adapters/local/sqlite/sqlite-table.ts'
import type { Table } from '../../../functions/ports/table.ts'
import { StoryLog } from '../../../functions/store/stories/story-log.ts'

const at = '2026-11-22T12:00:00.000Z'

it('misses no entry when it reads backwards, although reads may lag', async () => {
  const table = new SqliteTable(':memory:', () => new Date(at))
  const log = new StoryLog(table)
  for (let seq = 1; seq <= 9; seq++) await log.append({ seq, at, articles: [], merges: [] })
  const lagging: Table = {
    get: (keys) => table.get(keys),
    write: (writes) => table.write(writes),
    async *query(pk, range) {
      let n = 0
      for await (const item of table.query(pk, range)) {
        n += 1
        if (!(range?.mayLag && [3, 4, 7, 9].includes(n))) yield item
      }
    },
  }
  const read = await Array.fromAsync(new StoryLog(lagging).backwards())
  expect(read.map(({ seq }) => seq)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1])
})

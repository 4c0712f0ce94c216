import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SqliteTable } from '../../functions/local/sqlite-table.ts'
import { tableContract } from './table.ts'

tableContract('SQLite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'table-'))
  let ahead = 0
  const table = new SqliteTable(join(folder, 'table.sqlite'), () => new Date(Date.now() + ahead))
  return { table, sleep: (seconds) => (ahead += seconds * 1000) }
})

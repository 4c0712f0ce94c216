import { join } from 'node:path'
import { SqliteTable } from '../../functions/adapters/local/sqlite/sqlite-table.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { tableContract } from './table.ts'

tableContract('SQLite', async () => {
  let ahead = 0
  const table = new SqliteTable(join(temporaryFolder(), 'table.sqlite'), () => new Date(Date.now() + ahead))
  return {
    table,
    sleep: (seconds) => {
      ahead += seconds * 1000
    },
  }
})

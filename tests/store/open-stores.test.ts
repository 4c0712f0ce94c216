import { describe, expect, it } from 'vitest'
import { SqliteTable } from '../../functions/adapters/local/sqlite/sqlite-table.ts'
import { openStores } from '../../functions/store/open-stores.ts'
import { MemoryFiles } from '../publish/memory-files.ts'

const clock = () => new Date('2026-11-20T12:00:00.000Z')
const table = () => new SqliteTable(':memory:', clock)

describe('openStores', () => {
  it('opens the stores of one table without another', () => {
    expect(Object.keys(openStores({ content: table() }))).not.toContain('subscribers')
    expect(Object.keys(openStores({ subscribers: table() })).sort()).toEqual([
      'dayCounts',
      'deliveries',
      'drafts',
      'mailings',
      'subscribers',
    ])
  })

  it('opens the editions only if files are given, and requests only if they can get an id', () => {
    expect(openStores({ content: table(), kept: new MemoryFiles() }).editions).toBeDefined()
    expect(openStores({ content: table() })).not.toHaveProperty('editions')
    expect(openStores({ subscribers: table(), clock, newId: () => 'r1' }).requests).toBeDefined()
    expect(openStores({ subscribers: table() })).not.toHaveProperty('requests')
  })

  it('keeps the tables apart', async () => {
    const [content, subscribers] = [table(), table()]
    const stores = openStores({ content, subscribers })
    await stores.dayCounts.add('2026-11-20', 3)
    expect(await openStores({ subscribers }).dayCounts.read('2026-11-20')).toMatchObject({ sent: 3 })
    expect(await openStores({ subscribers: content }).dayCounts.read('2026-11-20')).toMatchObject({ sent: 0 })
    await stores.sourceStates.put('wire', { failures: 0 } as never)
    expect([...(await openStores({ content }).sourceStates.all()).keys()]).toEqual(['wire'])
  })
})

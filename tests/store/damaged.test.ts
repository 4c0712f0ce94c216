import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { SqliteTable } from '../../functions/adapters/local/sqlite/sqlite-table.ts'
import { codec } from '../../functions/store/codec.ts'
import { Requests } from '../../functions/store/subscribers/requests.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const clock = () => new Date('2026-11-20T12:00:00Z')

it.each([null, 7, '', true])(
  'A record whose value is %j is refused with its kind and what to do',
  (stored) => {
    expect(() => codec<{ name: string }>('person').decode(stored)).toThrow(
      'A stored person is damaged: it has no fields. Restore the backup, or the last export.',
    )
  },
)

it('A record that is not JSON is refused with its kind, without the key that may name a subscriber', async () => {
  const file = join(temporaryFolder(), 'table.sqlite')
  const table = new SqliteTable(file, clock)
  await table.write([{ pk: 'SUBSCRIBER#a', sk: 'known-by-this', value: 1, when: 'always' }])
  const database = new DatabaseSync(file)
  database.exec(`UPDATE items SET value = '{"half'`)
  database.close()
  await expect(table.get([{ pk: 'SUBSCRIBER#a', sk: 'known-by-this' }])).rejects.toThrow(
    /^A stored record of the kind SUBSCRIBER is damaged\. Restore the backup, or the last export\.$/,
  )
  table.close()
})

it('A request that can’t be read is reported after all others were returned', async () => {
  const table = new SqliteTable(':memory:', clock)
  let id = 0
  const requests = new Requests(table, clock, () => `request-${++id}`)
  for (const subscriber of ['a', 'b', 'c']) await requests.add({ kind: 'welcome', subscriber })
  await table.write([{ pk: 'REQUEST', sk: 'request-2', value: null, when: 'always' }])
  const taken: string[] = []
  const take = async () => {
    for await (const message of requests.ready()) taken.push(message.id)
  }
  await expect(take()).rejects.toThrow('A stored request is damaged')
  expect(taken).toEqual(['request-1', 'request-3'])
})

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openFolder } from '../../../functions/adapters/local/files/data-folder.ts'
import { keysFile, missingKeys } from '../../../functions/adapters/local/files/keys-file.ts'
import { SqliteTable } from '../../../functions/adapters/local/sqlite/sqlite-table.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

it('is made at the first start and read at each one after', () => {
  const file = join(temporaryFolder(), 'keys.json')
  const made = keysFile(file, true)
  expect(keysFile(file, true)).toEqual(made)
  expect(made.signing).toHaveLength(1)
})

it('is refused at the start where a key in it is wrong, and left as it is', () => {
  const file = join(temporaryFolder(), 'keys.json')
  keysFile(file, true)
  const wrong = readFileSync(file, 'utf8').replace('"id": "1"', '"id": "2026.11"')
  writeFileSync(file, wrong)
  expect(() => keysFile(file, true)).toThrow(
    `The keys in ${file} can't be used: key 1 under "signing" has an id that links can't hold. Give it one of`,
  )
  expect(readFileSync(file, 'utf8')).toBe(wrong)
})

it('is not made anew where subscribers are known by the one that is missing', () => {
  const folder = temporaryFolder()
  const clock = () => new Date('2026-11-20T12:00:00Z')
  openFolder(folder, clock).close()
  const table = new SqliteTable(join(folder, 'subscribers.sqlite'), clock)
  rmSync(join(folder, 'keys.json'))
  // A first start that was cut off before it made the keys.
  openFolder(folder, clock).close()
  rmSync(join(folder, 'keys.json'))
  return table.write([{ pk: 'a', sk: 'b', value: 1, when: 'always' }]).then(() => {
    table.close()
    expect(() => openFolder(folder, clock)).toThrow(missingKeys(join(folder, 'keys.json')))
    expect(existsSync(join(folder, 'keys.json'))).toBe(false)
  })
})

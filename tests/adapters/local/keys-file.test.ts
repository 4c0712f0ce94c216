import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openFolder } from '../../../functions/adapters/local/files/data-folder.ts'
import { keysFile, missingKeys } from '../../../functions/adapters/local/files/keys-file.ts'
import { SqliteTable } from '../../../functions/adapters/local/sqlite/sqlite-table.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

it('The keys are created at the first start and read at every later one', () => {
  const file = join(temporaryFolder(), 'keys.json')
  const made = keysFile(file, true)
  expect(keysFile(file, true)).toEqual(made)
  expect(made.signing).toHaveLength(1)
})

it('A key that is not valid is refused at the start, and the file stays unchanged', () => {
  const file = join(temporaryFolder(), 'keys.json')
  keysFile(file, true)
  const wrong = readFileSync(file, 'utf8').replace('"id": "1"', '"id": "2026.11"')
  writeFileSync(file, wrong)
  expect(() => keysFile(file, true)).toThrow(
    `The keys in ${file} can't be used: key 1 under "signing" has an id that links can't hold. Give it one of`,
  )
  expect(readFileSync(file, 'utf8')).toBe(wrong)
})

it('Missing keys are not created again if there are subscribers', () => {
  const folder = temporaryFolder()
  const clock = () => new Date('2026-11-20T12:00:00Z')
  openFolder(folder, clock).close()
  const table = new SqliteTable(join(folder, 'subscribers.sqlite'), clock)
  rmSync(join(folder, 'keys.json'))
  // A first start that was interrupted before it created the keys.
  openFolder(folder, clock).close()
  rmSync(join(folder, 'keys.json'))
  return table.write([{ pk: 'a', sk: 'b', value: 1, when: 'always' }]).then(() => {
    table.close()
    expect(() => openFolder(folder, clock)).toThrow(missingKeys(join(folder, 'keys.json')))
    expect(existsSync(join(folder, 'keys.json'))).toBe(false)
  })
})

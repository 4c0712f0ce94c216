import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { keysFile } from '../../functions/local/keys-file.ts'
import { temporaryFolder } from '../temporary-folder.ts'

it('is made at the first start and read at each one after', () => {
  const file = join(temporaryFolder(), 'keys.json')
  const made = keysFile(file)
  expect(keysFile(file)).toEqual(made)
  expect(made.signing).toHaveLength(1)
})

it('is refused at the start where a key in it is wrong, and left as it is', () => {
  const file = join(temporaryFolder(), 'keys.json')
  keysFile(file)
  const wrong = readFileSync(file, 'utf8').replace('"id": "1"', '"id": "2026.11"')
  writeFileSync(file, wrong)
  expect(() => keysFile(file)).toThrow(
    `The keys in ${file} can't be used: key 1 under "signing" has an id that links can't hold. Give it one of`,
  )
  expect(readFileSync(file, 'utf8')).toBe(wrong)
})

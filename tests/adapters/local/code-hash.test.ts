import { appendFileSync, cpSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { codeHash } from '../../../functions/adapters/local/files/code-hash.ts'
import { functionsFolder, packageLock } from '../../../functions/adapters/local/files/paths.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

let code: string
beforeEach(() => {
  code = temporaryFolder()
  cpSync(functionsFolder, code, { recursive: true })
})

it('The same code has the same hash in any folder', () => {
  expect(codeHash(code)).toBe(codeHash())
  expect(codeHash()).toMatch(/^[0-9a-f]{16}$/)
})

it.each([
  'web/components/shell.tsx',
  'publish/feeds/rss.ts',
  'publish/search/search.js',
  'i18n/es/email.ts',
  'domain/story/outlet-limits.ts',
  'configuration/sources/opml.ts',
  'domain/story/assemble.ts',
])('A change in %s changes the hash', (file) => {
  const before = codeHash(code)
  appendFileSync(join(code, file), '\n')
  expect(codeHash(code)).not.toBe(before)
})

it('Other versions of packages change the hash', () => {
  const lock = join(code, 'lock.txt')
  cpSync(packageLock, lock)
  expect(codeHash(code, lock)).toBe(codeHash(code))
  appendFileSync(lock, '\n')
  expect(codeHash(code, lock)).not.toBe(codeHash(code))
})

it('A new or renamed file changes the hash', () => {
  const names = [codeHash(code)]
  writeFileSync(join(code, 'web', 'new.ts'), '')
  names.push(codeHash(code))
  renameSync(join(code, 'web', 'new.ts'), join(code, 'web', 'newer.ts'))
  names.push(codeHash(code))
  expect(new Set(names).size).toBe(3)
})

it('A change in a Markdown file does not change the hash', () => {
  const before = codeHash(code)
  appendFileSync(join(code, 'adapters/local/sample/README.md'), '\n')
  expect(codeHash(code)).toBe(before)
})

import { appendFileSync, cpSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, it } from 'vitest'
import { releaseName } from '../../../functions/adapters/local/files/code-hash.ts'
import { functionsFolder } from '../../../functions/adapters/local/files/paths.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

let code: string
beforeEach(() => {
  code = temporaryFolder()
  cpSync(functionsFolder, code, { recursive: true })
})

it('The same code has the same name, wherever it lies', () => {
  expect(releaseName(code)).toBe(releaseName())
  expect(releaseName()).toMatch(/^[0-9a-f]{16}$/)
})

it.each([
  'pages/shell.tsx',
  'publish/feeds/rss.ts',
  'publish/search/search.js',
  'digest/words/es.ts',
  'model/room-for-others.ts',
  'configuration/opml.ts',
  'store/assemble-story.ts',
])('Code that renders gets another name by a change in %s, so that its files are made anew', (file) => {
  const before = releaseName(code)
  appendFileSync(join(code, file), '\n')
  expect(releaseName(code)).not.toBe(before)
})

it('Code that renders gets another name by a file that is new or has another name', () => {
  const names = [releaseName(code)]
  writeFileSync(join(code, 'pages', 'new.ts'), '')
  names.push(releaseName(code))
  renameSync(join(code, 'pages', 'new.ts'), join(code, 'pages', 'newer.ts'))
  names.push(releaseName(code))
  expect(new Set(names).size).toBe(3)
})

it('Code that renders nothing leaves the name as it is', () => {
  const before = releaseName(code)
  appendFileSync(join(code, 'desk', 'desk.ts'), '\n')
  expect(releaseName(code)).toBe(before)
})

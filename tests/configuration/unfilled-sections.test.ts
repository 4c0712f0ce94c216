import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { validateCommand } from '../../functions/cli/configuration/validate.ts'
import { folderWith } from './folder.ts'

test('topics of which none fills a section or has arrests are valid, and the command names the consequences', async () => {
  const without = readFileSync('config/topics.yaml', 'utf8')
    .replace('section: courts', '')
    .replace('\n  arrests: true', '')
  const file = join(folderWith({ 'topics.yaml': without }), 'topics.yaml')
  const lines: string[] = []
  const code = await validateCommand([file], {
    stdout: { write: (line) => lines.push(String(line).trimEnd()) > 0 },
  })
  expect(code).toBe(0)
  expect(lines.filter((line) => line.includes('no topic has'))).toEqual([
    expect.stringContaining('no topic has "section: courts". Only what courts publish themselves'),
    expect.stringContaining('no topic has "arrests: true". Editions will list every arrest release'),
  ])
})

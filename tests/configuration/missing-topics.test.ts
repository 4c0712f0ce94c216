import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { validateCommand } from '../../functions/cli/configuration/validate.ts'
import { folderWith } from './folder.ts'

test('a taxonomy without a topic that the code uses is valid, and the command names the consequence', async () => {
  const renamed = readFileSync('config/topics.yaml', 'utf8').replace('id: courts', 'id: judges')
  const file = join(folderWith({ 'topics.yaml': renamed }), 'topics.yaml')
  const lines: string[] = []
  const code = await validateCommand([file], {
    stdout: { write: (line) => lines.push(String(line).trimEnd()) > 0 },
  })
  expect(code).toBe(0)
  expect(lines.filter((line) => line.includes('there is no topic'))).toEqual([
    expect.stringContaining('there is no topic "courts". Only what courts publish themselves'),
  ])
})

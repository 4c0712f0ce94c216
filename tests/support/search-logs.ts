import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { tokenKinds } from '../../functions/auth/tokens.ts'
import { LOG_FILE } from './log-lines.ts'
import { temporaryFolder } from './temporary-folder.ts'

const secrets: Record<string, RegExp> = {
  'an address': /[\w.+-]+@[\w-]+\.\w+/,
  'a token': new RegExp(
    `\\b[${Object.values(tokenKinds).join('')}]\\.[\\w-]+\\.[\\w-]+\\.[0-9a-z]+\\.(?:[0-9a-zX]+\\.)?[0-9a-f]{32}`,
  ),
}

/** Promise 9: searches everything that was logged during the tests for addresses and tokens. */
export function setup(): () => void {
  const folder = temporaryFolder()
  const file = join(folder, 'lines')
  process.env[LOG_FILE] = file
  return () => {
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
    const found = linesWithSecrets(lines)
    if (found.length === 0) return
    process.exitCode = 1
    throw new Error(
      `Of ${lines.length} logged lines, ${found.length} contain an address or a token:\n${found.slice(0, 20).join('\n')}`,
    )
  }
}

/** The lines with an address or a token, each after what was found in it. */
export function linesWithSecrets(lines: readonly string[]): string[] {
  return lines.flatMap((line) =>
    Object.entries(secrets).flatMap(([what, pattern]) => (pattern.test(line) ? [`${what}: ${line}`] : [])),
  )
}

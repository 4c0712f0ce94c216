import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Keys } from '../ports/keys.ts'
import { freshKeys, parseKeys } from '../store/keys-record.ts'

/**
 * Reads the installation's keys, or makes them at the first run. Anybody who has the file can sign links, so only this user may read it.
 * @throws {Error} if a key in it can't be used.
 */
export function keysFile(file: string): Keys {
  if (!existsSync(file))
    writeFileSync(
      file,
      freshKeys(() => randomBytes(32)),
      { mode: 0o600 },
    )
  return parseKeys(readFileSync(file, 'utf8'), file)
}

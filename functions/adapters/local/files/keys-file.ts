import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Keys } from '../../../ports/keys.ts'
import { freshKeys, parseKeys } from '../../../store/keys-record.ts'

/**
 * Reads the installation's keys, or makes them at its first run. The file can sign links, so only this user may read it.
 * New keys would break every link in emails that were sent, and nobody who left would be recognised: where subscribers
 * are kept already (`isFirstRun` false), none are made.
 * @throws {Error} where the file is missing although it must not be, or a key in it can't be used.
 */
export function keysFile(file: string, isFirstRun: boolean): Keys {
  if (!existsSync(file)) {
    if (!isFirstRun) throw new Error(missingKeys(file))
    writeFileSync(
      file,
      freshKeys(() => randomBytes(32)),
      { mode: 0o600 },
    )
  }
  return parseKeys(readFileSync(file, 'utf8'), file)
}

/** What to do where subscribers are kept and the keys are not. */
export function missingKeys(file: string): string {
  return `The keys in ${file} are missing, and without them no subscriber can be found. Restore the file from a backup, or import your last export into an empty folder.`
}

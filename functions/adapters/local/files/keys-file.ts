import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Keys } from '../../../ports/keys.ts'
import { freshKeys, parseKeys } from '../../../store/keys-record.ts'

/**
 * Reads the keys of the installation, or creates them if `isFirstRun`. They can sign links, so only this user may read the
 * file. New keys would break every link in emails that were sent, and readers who unsubscribed would not be recognized.
 * So they are not created if there are subscribers.
 * @throws {Error} if the file is missing and this is not the first run, or a key in it is not valid.
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

/** What to do if there are subscribers but no keys. */
export function missingKeys(file: string): string {
  return `The keys in ${file} are missing, and without them no subscriber can be found. Restore the file from a backup, or import your last export into an empty folder.`
}

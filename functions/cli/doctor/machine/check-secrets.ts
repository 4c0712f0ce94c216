import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { hasModes } from '../../../adapters/local/files/modes.ts'
import { type Check, toDo } from '../check.ts'

const OTHERS_MASK = 0o077
/** A file of settings is smaller. */
const MAX_BYTES = 65_536
/** A line with a mail server and its password, or with the passphrase of backups, as systemd, Docker and shells read it. */
const secret =
  /^\s*(?:export\s+)?(?:SMTP_URL\s*=\s*["']?smtps?:\/\/[^\s:@/]*:[^\s@]+@|(BACKUP_PASSPHRASE)\s*=\s*["']?[^\s"'])/m

/** Checks that other users of this machine can't read files near these folders that hold a password or a passphrase. */
export function checkSecrets(folders: readonly (string | undefined)[]): Check[] {
  if (!hasModes) return []
  const near = folders.flatMap((folder) =>
    folder === undefined ? [] : [resolve(folder), dirname(resolve(folder))],
  )
  return [...new Set(near)]
    .flatMap((folder) => environmentFiles(folder))
    .filter(isOpen)
    .flatMap((path) => {
      const harm = harmOf(path)
      return harm === undefined
        ? []
        : [
            toDo(
              `Other users of this machine can read ${path}, which contains ${harm}. Run \`chmod 600 ${path}\`.`,
            ),
          ]
    })
}

function environmentFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /^\.env|\.env$/.test(name))
      .map((name) => join(folder, name))
      .filter((path) => lstatSync(path).isFile())
  } catch {
    return []
  }
}

const isOpen = (path: string) => (statSync(path).mode & OTHERS_MASK) !== 0

/** What a file holds, and what others could do with it; `undefined` if it holds no secret. */
function harmOf(path: string): string | undefined {
  try {
    const found = statSync(path).size <= MAX_BYTES ? secret.exec(readFileSync(path, 'utf8')) : null
    if (!found) return undefined
    return found[1]
      ? 'the passphrase of backups, and could open a backup'
      : 'the password of the mail server, and could send email in your name'
  } catch {
    return undefined
  }
}

import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { hasModes } from '../../../adapters/local/files/modes.ts'
import { type Check, toDo } from '../check.ts'

const OTHERS_MASK = 0o077
/** A file of settings is smaller. */
const MAX_BYTES = 65_536
/** A line that names a mail server with a password, as systemd, Docker and shells read it. */
const password = /^\s*(?:export\s+)?SMTP_URL\s*=\s*["']?smtps?:\/\/[^\s:@/]*:[^\s@]+@/m

/** Checks that other users of this machine can't read files near these folders that hold the password of the mail server. */
export function checkSecrets(folders: readonly (string | undefined)[]): Check[] {
  if (!hasModes) return []
  const near = folders.flatMap((folder) =>
    folder === undefined ? [] : [resolve(folder), dirname(resolve(folder))],
  )
  return [...new Set(near)]
    .flatMap((folder) => environmentFiles(folder))
    .filter((path) => isOpen(path) && holdsPassword(path))
    .map((path) =>
      toDo(
        `Other users of this machine can read ${path}, which holds the password of the mail server, and could send email in your name. Run \`chmod 600 ${path}\`.`,
      ),
    )
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

function holdsPassword(path: string): boolean {
  try {
    return statSync(path).size <= MAX_BYTES && password.test(readFileSync(path, 'utf8'))
  } catch {
    return false
  }
}

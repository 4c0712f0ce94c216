import { constants, existsSync, statSync } from 'node:fs'
import { access, readdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { checkBackupTarget } from '../../../adapters/local/backup/backup-target.ts'
import { isOnThisMachine } from '../../../adapters/local/server/web.ts'
import { backupProblem } from '../../../app/problems/backup-problem.ts'
import { readBackupState } from '../../../archive/backup-state.ts'
import type { Publication } from '../../../domain/model/publication.ts'
import { whyNot } from '../../../domain/text/system-error.ts'
import { count } from '../../../i18n/plural.ts'
import type { Table } from '../../../ports/table.ts'
import { type Check, ok, toDo, warning } from '../check.ts'

const MEGABYTE = 2 ** 20
const KILOBYTE = 2 ** 10

/** Checks the scheduled backups of an installation on this machine. */
export async function checkBackup(
  content: Table,
  publication: Pick<Publication, 'backup' | 'url'>,
  now: Date,
  { folder, passphrase }: { folder: string; passphrase?: string | undefined },
): Promise<Check[]> {
  const { backup, url } = publication
  const state = await readBackupState(content)
  if (!backup) {
    const isPublic = url !== undefined && !isOnThisMachine(url)
    return isPublic
      ? [
          warning(
            'This installation makes no backups. Add `backup: {every: day, to: DIR}` to publication.yaml: see docs/change-and-move.md.',
          ),
        ]
      : []
  }
  const why = await whyNotTo(backup.to, folder)
  if (why !== undefined)
    return [
      toDo(`No backup can be written: ${why} Correct \`backup.to\` in publication.yaml, or that folder.`),
    ]
  const problem = backupProblem(publication, state, now)
  if (problem !== undefined) return [toDo(problem)]
  const last = state?.files.at(-1)
  if (!state || !last)
    return [
      warning(`No backup was written to ${backup.to} yet. The running digest writes the first one at once.`),
    ]
  if (sizeOf(last.path) !== last.bytes)
    return [
      toDo(
        `The last backup, ${last.path}, is missing or has changed since it was written. If its disk is not mounted, mount it. Otherwise make a new backup with \`npm run export -- FILE\`.`,
      ),
    ]
  if (dirname(last.path) !== backup.to)
    return [
      warning(
        `No backup was written to ${backup.to} yet. The running digest writes one at once. The last one is ${last.path}.`,
      ),
    ]
  if (passphrase !== undefined && !last.path.endsWith('.age'))
    return [
      warning(
        `The last backup, ${last.path}, is not encrypted, although there is a passphrase. The next one will be, if the digest was started after the passphrase was set. Earlier ones stay unencrypted until they are deleted.`,
      ),
    ]
  const sealed = last.path.endsWith('.age') ? 'encrypted' : 'not encrypted'
  return [
    ok(
      `The last backup is ${last.path} (${sizeText(last.bytes)}, ${sealed}). ${count(state.files.length, 'backup is', 'backups are')} kept.`,
    ),
  ]
}

const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size

const sizeText = (bytes: number) =>
  bytes < MEGABYTE ? `${Math.ceil(bytes / KILOBYTE)} KB` : `${(bytes / MEGABYTE).toFixed(1)} MB`

/** Why no backup can be written to a folder, in a sentence; `undefined` if one can. */
async function whyNotTo(to: string, folder: string): Promise<string | undefined> {
  try {
    await checkBackupTarget(to, folder)
    const existing = existsSync(to) ? to : dirname(to)
    await readdir(existing)
    await access(existing, constants.W_OK)
    return undefined
  } catch (error) {
    const why = whyNot(error)
    return why.includes(to) ? why : `${to}: ${why}`
  }
}

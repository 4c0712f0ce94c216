import { statSync } from 'node:fs'
import { isOnThisMachine } from '../../../adapters/local/server/web.ts'
import { backupProblem } from '../../../app/problems/backup-problem.ts'
import { readBackupState } from '../../../archive/backup-state.ts'
import type { Publication } from '../../../domain/model/publication.ts'
import { count } from '../../../i18n/plural.ts'
import type { Table } from '../../../ports/table.ts'
import { type Check, ok, toDo, warning } from '../check.ts'

const MEGABYTE = 2 ** 20

/** Checks the scheduled backups of an installation on this machine. */
export async function checkBackup(
  content: Table,
  publication: Pick<Publication, 'backup' | 'url'>,
  now: Date,
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
  const sealed = last.path.endsWith('.age') ? 'encrypted' : 'not encrypted'
  return [
    ok(
      `The last backup is ${last.path} (${(last.bytes / MEGABYTE).toFixed(1)} MB, ${sealed}). ${count(state.files.length, 'backup is', 'backups are')} kept.`,
    ),
  ]
}

const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size

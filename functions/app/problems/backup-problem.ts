import type { BackupState } from '../../archive/backup-state.ts'
import { isBackupOverdue, isPast, newestBackup } from '../../archive/backup-times.ts'
import type { Publication } from '../../domain/model/publication.ts'

/** What is wrong with the backups, and what to do, in sentences; `undefined` if nothing is or none are wanted. */
export function backupProblem(
  { backup }: Pick<Publication, 'backup'>,
  state: BackupState | undefined,
  now: Date,
): string | undefined {
  if (!backup || !state) return undefined
  const last = newestBackup(state.files, now)
  const good =
    last === undefined ? 'There is no good one yet.' : `The last good one was made on ${minute(last)} UTC.`
  const { failed, planned } = state
  if (failed)
    return `The backup on ${minute(failed.at)} UTC failed: ${failed.error} ${good} Fix the cause: the digest tries again every half hour. To make a backup yourself, run \`npm run export -- FILE\`.`
  // One that was just begun may take a while.
  const from = last ?? state.since
  if (planned || (isPast(from, now) && !isBackupOverdue(backup, new Date(from), now))) return undefined
  return `The backup of ${backup.every === 'day' ? 'last night' : 'last week'} was not made. ${good} Look in the log for the reason, and start the digest again. To make a backup yourself, run \`npm run export -- FILE\`.`
}

const minute = (at: string) => at.slice(0, 16).replace('T', ' ')

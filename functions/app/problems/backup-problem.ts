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
    last === undefined ? 'There is no good one yet.' : `The last good one is of ${minute(last)} UTC.`
  const { failed, planned } = state
  if (failed)
    return `The backup of ${minute(failed.at)} UTC failed: ${failed.error} ${good} Mend that; it is tried again every half hour, and \`npm run export -- FILE\` makes one by hand.`
  // One that was just begun may take a while.
  const from = last ?? state.since
  if (planned || (isPast(from, now) && !isBackupOverdue(backup, new Date(from), now))) return undefined
  return `The backup of ${backup.every === 'day' ? 'last night' : 'last week'} was not made. ${good} Look at the log for the reason, and start the digest again; \`npm run export -- FILE\` makes one by hand.`
}

const minute = (at: string) => at.slice(0, 16).replace('T', ' ')

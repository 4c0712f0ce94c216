import type { Key, Table } from '../ports/table.ts'
import { codec } from '../store/codec.ts'
import { update } from '../store/update.ts'

/** A backup that was written. */
export interface BackupFile {
  path: string
  /** When it was made; ISO 8601. */
  at: string
  bytes: number
  /** The SHA-256 of the file in hexadecimal; missing in records of earlier versions. */
  sha256?: string
}

/** A backup that is being written, or whose writing was cut off. */
interface PlannedBackup {
  path: string
  /** Its name until it is complete. */
  draft: string
  at: string
  /** Of the complete draft; missing until it is complete. Another file under its name is not ours. */
  sha256?: string
}

/** What this installation knows of its own backups. It deletes no file that is not named here. */
export interface BackupState {
  /** When backups were first wanted; ISO 8601. */
  since: string
  /** Those that were not deleted yet, in the order in which they were written. */
  files: BackupFile[]
  planned?: PlannedBackup
  /** Why the last attempt failed, in a sentence; missing once one succeeds. */
  failed?: { at: string; error: string }
}

/** The key of the record. It is not exported: another installation must not delete these files. */
export const BACKUP_STATE: Key = { pk: 'BACKUP', sk: 'state' }
const states = codec<BackupState>('record of the backups')

/** Reads what is known of the backups; `undefined` if none was wanted yet. */
export async function readBackupState(content: Table): Promise<BackupState | undefined> {
  const [item] = await content.get([BACKUP_STATE])
  return item && states.decode(item.value)
}

/** Changes what is known of the backups. */
export async function changeBackupState(
  content: Table,
  now: Date,
  change: (state: BackupState) => BackupState,
): Promise<void> {
  await update(content, BACKUP_STATE, (stored) => {
    const old = stored ? states.decode(stored.value) : { since: now.toISOString(), files: [] }
    return { value: states.encode(change(old)) }
  })
}

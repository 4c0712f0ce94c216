import { rm } from 'node:fs/promises'
import type { BackupFile } from '../../../archive/backup-state.ts'
import type { Logger } from '../../../ports/logger.ts'
import { isOurs } from './is-ours.ts'

/**
 * Deletes all but the last `keep` of these backups, and returns the rest. They are in the order in which they were written,
 * whatever the clock said. A file that is not as we wrote it belongs to somebody else and stays. A file that can't be deleted
 * is tried again the next time.
 */
export async function rotate(
  files: readonly BackupFile[],
  keep: number,
  logger: Logger,
): Promise<BackupFile[]> {
  const newest = [...files]
  const stuck: BackupFile[] = []
  for (const file of newest.splice(0, Math.max(0, newest.length - keep))) {
    try {
      if (await isOurs(file)) await rm(file.path)
    } catch (error) {
      logger.warn('old backup not deleted, will be retried', { error: (error as Error).message })
      stuck.push(file)
    }
  }
  return [...stuck, ...newest]
}

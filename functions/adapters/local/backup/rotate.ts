import { rm, stat } from 'node:fs/promises'
import type { BackupFile } from '../../../archive/backup-state.ts'
import type { Logger } from '../../../ports/logger.ts'

/**
 * Deletes all but the last `keep` of these backups, and returns those that are left. They are in the order in which they
 * were written, which holds whatever the clock said. A file that is not as we wrote it
 * belongs to somebody else and stays. One that can't be deleted is tried again the next time.
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
      const found = await stat(file.path).catch(undefinedIfMissing)
      if (found?.isFile() && found.size === file.bytes) await rm(file.path)
    } catch (error) {
      logger.warn('old backup not deleted, will be retried', { error: (error as Error).message })
      stuck.push(file)
    }
  }
  return [...stuck, ...newest]
}

function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
  throw error
}

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { BackupFile } from '../../../archive/backup-state.ts'

/** Whether the file at this path is still the one that we wrote, byte for byte, and not a link. */
export async function isOurs({ path, bytes, sha256 }: Omit<BackupFile, 'at'>): Promise<boolean> {
  const found = await lstat(path).catch(undefinedIfMissing)
  if (!found?.isFile() || found.size !== bytes) return false
  return sha256 === undefined || (await hashOfFile(path)) === sha256
}

/** The SHA-256 of a file in hexadecimal. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

function undefinedIfMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
  throw error
}

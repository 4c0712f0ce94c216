import { randomUUID } from 'node:crypto'
import { lstatSync } from 'node:fs'
import { lstat, mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type BackupFile, type BackupState, changeBackupState } from '../../../archive/backup-state.ts'
import { verifyArchive } from '../../../archive/read-archive.ts'
import type { BackupSettings } from '../../../domain/model/publication.ts'
import type { Clock } from '../../../ports/clock.ts'
import type { Logger } from '../../../ports/logger.ts'
import type { Table } from '../../../ports/table.ts'
import { openFolder } from '../files/data-folder.ts'
import { writeExport } from '../files/write-export.ts'
import { checkBackupTarget } from './backup-target.ts'
import { hashOfFile, isOurs } from './is-ours.ts'
import { rotate } from './rotate.ts'

/** An installation to back up. */
export interface BackupRun {
  folder: string
  content: Table
  clock: Clock
  logger: Logger
  passphrase: string | undefined
  signal: AbortSignal
}

/**
 * Writes a backup, reads it back, and then deletes the oldest ones. Before that, it deletes or takes over a file whose
 * writing was cut off. Resolves when all of this is stored.
 * @throws {Error} if no backup was written. The earlier ones are still there.
 */
export async function writeBackup(
  { to, keep }: BackupSettings,
  run: BackupRun,
  write: typeof writeExport = writeExport,
): Promise<void> {
  const { folder, content, clock, logger, passphrase, signal } = run
  await openTarget(to, folder)
  const now = clock()
  const name = `digest-${now.toISOString().slice(0, 16).replace(':', '')}Z.jsonl.gz`
  const path = join(to, passphrase === undefined ? name : `${name}.age`)
  refuseForeign(path)
  // No other process uses this name, and no partial file that was left there has it.
  const draft = `${path}.${randomUUID().slice(0, 8)}.part`
  const planned = { path, draft, at: now.toISOString() }
  let sha256: string | undefined
  await changeBackupState(content, now, (state) => ({ ...state, planned }))
  // A separate connection, because a long read must not keep the running digest from cleaning its database.
  const installation = openFolder(folder, clock)
  try {
    await write(path, installation, clock, {
      passphrase,
      draft,
      signal,
      check: async (draft) => {
        await verifyArchive(draft, { passphrase })
        sha256 = await hashOfFile(draft)
        await changeBackupState(content, now, (state) => ({ ...state, planned: { ...planned, sha256 } }))
        refuseForeign(path)
      },
    })
  } finally {
    installation.close()
  }
  const { size: bytes } = await stat(path)
  await changeBackupState(content, now, ({ since, files }) => ({
    since,
    files: [...files, { path, at: planned.at, bytes, sha256 }],
  }))
  await deleteOldest(keep, run)
  logger.info('backup written', { bytes, encrypted: passphrase !== undefined })
}

/**
 * Finishes or undoes the work of a process that was killed. A file that was complete and checked becomes one of our backups,
 * and a partial one is deleted. Any other file with that name stays.
 */
export async function finishPlanned(
  { planned, files }: BackupState,
  { content, clock }: BackupRun,
): Promise<void> {
  if (!planned) return
  await rm(planned.draft, { force: true })
  const file = files.some(({ path }) => path === planned.path) ? undefined : await written(planned)
  await changeBackupState(content, clock(), ({ planned: _, ...state }) => {
    if (!file) return state
    const { since, files } = state
    return { since, files: [...files, file] }
  })
}

async function written({
  path,
  at,
  sha256,
}: NonNullable<BackupState['planned']>): Promise<BackupFile | undefined> {
  const found = await lstat(path).catch(() => undefined)
  if (!found || sha256 === undefined) return undefined
  const file = { path, at, bytes: found.size, sha256 }
  return (await isOurs(file)) ? file : undefined
}

/** @throws {Error} if something with this name exists. */
function refuseForeign(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false }))
    throw new Error(
      `There is already a file ${path}, which the digest did not write. Move it, or name another folder.`,
    )
}

async function deleteOldest(keep: number, { content, clock, logger }: BackupRun): Promise<void> {
  let files: BackupState['files'] = []
  await changeBackupState(content, clock(), (state) => {
    files = state.files
    return state
  })
  const left = await rotate(files, keep, logger)
  await changeBackupState(content, clock(), (state) => ({ ...state, files: left }))
}

/** @throws {Error} if the folder would be lost or published with the data folder, or can't be used. */
async function openTarget(to: string, folder: string): Promise<void> {
  await checkBackupTarget(to, folder)
  await mkdir(to, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}

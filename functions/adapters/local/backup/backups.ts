import { dirname } from 'node:path'
import { changeBackupState, readBackupState } from '../../../archive/backup-state.ts'
import { isPast, lastBackupSlot, newestBackup } from '../../../archive/backup-times.ts'
import { whyNot } from '../../../domain/text/system-error.ts'
import { HOUR_MS, MINUTE_MS } from '../../../domain/time.ts'
import { Mailings } from '../../../store/editions/mailings.ts'
import type { LocalContext } from '../local-context.ts'
import { finishPlanned, writeBackup } from './write-backup.ts'

/** A backup waits for the end of a mailing no longer than this. */
const WAIT_MS = 6 * HOUR_MS
/** A failed backup is retried after this. */
const RETRY_MS = 30 * MINUTE_MS

type BackupContext = Pick<
  LocalContext,
  'folder' | 'content' | 'subscribers' | 'configuration' | 'clock' | 'logger'
>

/** Writes the backups that `backup` in the configuration asks for. */
export class Backups {
  readonly #context: BackupContext
  readonly #passphrase: string | undefined
  readonly #signal: AbortSignal
  #running: Promise<void> | undefined

  constructor(context: BackupContext, passphrase: string | undefined, signal: AbortSignal) {
    this.#context = context
    this.#passphrase = passphrase
    this.#signal = signal
  }

  /** Begins a backup in the background if one is due. */
  async wake(): Promise<void> {
    if (this.#running || this.#signal.aborted || !(await this.#isDue())) return
    this.#running = this.#write().finally(() => {
      this.#running = undefined
    })
  }

  /** Resolves when no backup is being written. */
  async idle(): Promise<void> {
    await this.#running
  }

  async #isDue(): Promise<boolean> {
    const { content, configuration, clock } = this.#context
    const { backup, schedule } = configuration.publication
    if (!backup) return false
    const now = clock()
    const state = await readBackupState(content)
    if (state?.planned) await finishPlanned(state, this.#run())
    const slot = lastBackupSlot(backup, schedule, now).getTime()
    const files = (await readBackupState(content))?.files ?? []
    // Backups in a folder that was named earlier are not on the disk that is wanted now.
    const there = files.filter(({ path }) => dirname(path) === backup.to)
    const last = newestBackup(there, now)
    if (last !== undefined && Date.parse(last) >= slot) return false
    const { failed } = state ?? {}
    if (failed && isPast(failed.at, now) && now.getTime() - Date.parse(failed.at) < RETRY_MS) return false
    return now.getTime() - slot >= WAIT_MS || !(await this.#isMailing())
  }

  async #isMailing(): Promise<boolean> {
    const recent = await new Mailings(this.#context.subscribers).recent()
    return recent.some(({ state }) => state === 'freezing' || state === 'sending')
  }

  async #write(): Promise<void> {
    const { content, configuration, clock, logger } = this.#context
    try {
      await writeBackup(configuration.publication.backup!, this.#run())
    } catch (error) {
      if (this.#signal.aborted) return
      const text = whyNot(error)
      logger.error('backup failed, will be retried', { error: text })
      const failed = { at: clock().toISOString(), error: text }
      await changeBackupState(content, clock(), ({ planned: _, ...state }) => ({ ...state, failed })).catch(
        (reason: Error) => logger.warn('backup failure could not be stored', { error: reason.message }),
      )
    }
  }

  #run() {
    const { folder, content, clock, logger } = this.#context
    return { folder, content, clock, logger, passphrase: this.#passphrase, signal: this.#signal }
  }
}

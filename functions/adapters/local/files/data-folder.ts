import { accessSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { whyNot } from '../../../domain/text/system-error.ts'
import type { Clock } from '../../../ports/clock.ts'
import type { Files } from '../../../ports/files.ts'
import type { Installation } from '../../../ports/installation.ts'
import type { Keys } from '../../../ports/keys.ts'
import { Subscribers } from '../../../store/subscribers/subscribers.ts'
import { sweepOutbox } from '../mail/sweep-outbox.ts'
import { lockFolder } from '../sqlite/lock.ts'
import { refuseLostDatabase } from '../sqlite/lost-database.ts'
import { SqliteTable } from '../sqlite/sqlite-table.ts'
import { Folder } from './folder.ts'
import { keysFile } from './keys-file.ts'
import { closeToOthers, isPersonalName, isShared } from './modes.ts'

/** Everything that an installation on one machine keeps, in one folder. */
export interface DataFolder extends Installation {
  site: Files
  outbox: Files
  /** As in `Installation`, where it is optional. */
  scrub(): Promise<boolean>
  /** Deletes expired items, and finishes a scrub that another process delayed. */
  purge(): void
  /** Removes deleted data from the database of articles and stories. */
  vacuum(): void
}

/** The files that a data folder has from the start. */
const ourNames = new Set(['lock.sqlite', 'keys.json', 'content.sqlite', 'subscribers.sqlite'])
/** Files that operating systems put into folders. */
const systemNames = /^(\.|lost\+found$|desktop\.ini$|Thumbs\.db$)/i

/**
 * Refuses a folder that was named by mistake, because we would close its files to the people who need them. Files whose
 * modes we would not change, such as a configuration, do not matter.
 */
function refuseForeign(folder: string): void {
  const names = readdirSync(folder).filter((name) => !systemNames.test(name))
  if (names.length === 0 || names.some((name) => ourNames.has(name))) return
  if (isShared(folder))
    throw new Error('every user of this machine may write to it. Nothing in it was changed.')
  if (names.some(isPersonalName))
    throw new Error('it contains other files, but no installation. Nothing in it was changed.')
}

/**
 * Locks a data folder for this process until `release` is called, and creates it if it does not exist.
 * @throws {Error} if another process has it, or it can't be used; the message says what to do.
 */
export function holdFolder(folder: string): { release(): void } {
  try {
    // It holds addresses of subscribers, and the keys that sign links.
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    refuseForeign(folder)
    closeToOthers(folder)
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    const lock = lockFolder(join(folder, 'lock.sqlite'))
    if (lock) return lock
  } catch (error) {
    throw new Error(`The data folder ${folder} can't be used: ${whyNot(error)} Name another with --data.`)
  }
  throw new Error(
    `Another process is using the data folder ${folder}. Stop it, or name another folder with --data.`,
  )
}

/** Whether a process is using a data folder. Creates nothing. */
export function isFolderInUse(folder: string): boolean {
  const file = join(folder, 'lock.sqlite')
  if (!existsSync(file)) return false
  try {
    const lock = lockFolder(file)
    lock?.release()
    return lock === undefined
  } catch {
    // Opening the folder reports that it can't be read.
    return false
  }
}

/**
 * Opens an existing data folder.
 * @throws {Error} if a part of it is lost, because the digest would otherwise start as if it were new.
 */
export function openFolder(folder: string, clock: Clock): DataFolder {
  closeToOthers(folder)
  refuseLostDatabase(folder)
  const content = new SqliteTable(join(folder, 'content.sqlite'), clock, 'delayed')
  const subscribers = new SqliteTable(join(folder, 'subscribers.sqlite'), clock, 'immediate', {
    personal: true,
  })
  const keys = keysOf(folder, { content, subscribers })
  let isScrubOwed = false
  return {
    content,
    subscribers,
    site: new Folder(join(folder, 'site')),
    outbox: new Folder(join(folder, 'outbox'), { personal: true }),
    kept: new Folder(join(folder, 'kept'), { durable: true }),
    keys,
    async scrub() {
      isScrubOwed = true
      await sweepOutbox(join(folder, 'outbox'), { subscribers: new Subscribers(subscribers), keys, clock })
      isScrubOwed = !subscribers.vacuum()
      return !isScrubOwed
    },
    purge() {
      content.purge()
      subscribers.purge()
      // A command whose process has ended may owe one too.
      if (isScrubOwed || subscribers.owesVacuum()) isScrubOwed = !subscribers.vacuum()
    },
    vacuum() {
      content.vacuum()
    },
    close() {
      content.close()
      subscribers.close()
    },
  }
}

function keysOf(folder: string, tables: { content: SqliteTable; subscribers: SqliteTable }): Keys {
  try {
    return keysFile(join(folder, 'keys.json'), tables.subscribers.isEmpty)
  } catch (error) {
    tables.content.close()
    tables.subscribers.close()
    throw error
  }
}

import { accessSync, constants, mkdirSync, readdirSync } from 'node:fs'
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

/** Everything that one machine keeps, in one folder. */
export interface DataFolder extends Installation {
  site: Files
  outbox: Files
  scrub(): Promise<boolean>
  /** Deletes what has expired, and finishes a scrub that was held up by another process reading the database. */
  purge(): void
  /** Leaves nothing in the files of the articles and stories of what was deleted from them. */
  vacuum(): void
}

/** What a data folder holds from the first moment on. */
const OURS = new Set(['lock.sqlite', 'keys.json', 'content.sqlite', 'subscribers.sqlite'])
/** What systems put into a folder by themselves. */
const NOBODYS = /^(\.|lost\+found$|desktop\.ini$|Thumbs\.db$)/i

/**
 * Refuses a folder of something else that was named by mistake: its files would be closed to the people who need them.
 * Files whose modes we would not change, such as a configuration, do no harm.
 */
function refuseForeign(folder: string): void {
  const names = readdirSync(folder).filter((name) => !NOBODYS.test(name))
  if (names.length === 0 || names.some((name) => OURS.has(name))) return
  if (isShared(folder))
    throw new Error('every user of this machine may write to it. Nothing in it was changed.')
  if (names.some(isPersonalName))
    throw new Error('it holds other files, but no installation. Nothing in it was changed.')
}

/** Holds a data folder for this process alone until `release`, making it at its first use. */
export function holdFolder(folder: string): { release(): void } {
  try {
    // What is kept there names subscribers and signs links.
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

/**
 * Opens a data folder that is there.
 * @throws {Error} if a part of it is lost, so that the digest would start as if it were new.
 */
export function openFolder(folder: string, clock: Clock): DataFolder {
  closeToOthers(folder)
  refuseLostDatabase(folder)
  const content = new SqliteTable(join(folder, 'content.sqlite'), clock, 'soon')
  const subscribers = new SqliteTable(join(folder, 'subscribers.sqlite'), clock, 'each', { personal: true })
  const keys = keysOf(folder, { content, subscribers })
  let isOwed = false
  return {
    content,
    subscribers,
    site: new Folder(join(folder, 'site')),
    outbox: new Folder(join(folder, 'outbox'), { personal: true }),
    kept: new Folder(join(folder, 'kept'), { durable: true }),
    keys,
    async scrub() {
      isOwed = true
      await sweepOutbox(join(folder, 'outbox'), { subscribers: new Subscribers(subscribers), keys, clock })
      isOwed = !subscribers.vacuum()
      return !isOwed
    },
    purge() {
      content.purge()
      subscribers.purge()
      // Also what a command began, in a process that has ended.
      if (isOwed || subscribers.owesVacuum()) isOwed = !subscribers.vacuum()
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

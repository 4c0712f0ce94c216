import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../ports/clock.ts'
import type { Files } from '../ports/files.ts'
import type { Keys } from '../ports/keys.ts'
import type { Table } from '../ports/table.ts'
import { Folder } from './folder.ts'
import { keysFile } from './keys-file.ts'
import { lockFolder } from './lock.ts'
import { SqliteTable } from './sqlite-table.ts'

/** Everything that one machine keeps, in one folder. */
export interface Installation {
  content: Table
  subscribers: Table
  site: Files
  outbox: Files
  /** What is kept and not published. */
  kept: Files
  keys: Keys
  purge(): void
  close(): void
}

/** Opens a data folder, making it at its first use. With `alone`, no other process may hold it at the same time. */
export function openInstallation(folder: string, clock: Clock, { alone }: { alone: boolean }): Installation {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    throw new Error(
      `The data folder ${folder} can't be made: ${(error as Error).message}. Give another with --data.`,
    )
  }
  const lock = alone ? lockFolder(join(folder, 'lock.sqlite')) : { release: () => {} }
  if (!lock) {
    throw new Error(
      `Another process is running on the data folder ${folder}. Stop it, or give another folder with --data DIR.`,
    )
  }
  const content = new SqliteTable(join(folder, 'content.sqlite'), clock, 'soon')
  const subscribers = new SqliteTable(join(folder, 'subscribers.sqlite'), clock)
  return {
    content,
    subscribers,
    site: new Folder(join(folder, 'site')),
    outbox: new Folder(join(folder, 'outbox')),
    kept: new Folder(join(folder, 'kept')),
    keys: keysFile(join(folder, 'keys.json')),
    purge() {
      content.purge()
      subscribers.purge()
    },
    close() {
      content.close()
      subscribers.close()
      lock.release()
    },
  }
}

import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportTarget } from '../../../archive/import-target.ts'
import type { Clock } from '../../../ports/clock.ts'
import { refuseLostDatabase } from '../sqlite/lost-database.ts'
import { isDamagedDatabase } from '../sqlite/sqlite-errors.ts'
import { SqliteTable } from '../sqlite/sqlite-table.ts'
import { holdFolder } from './data-folder.ts'
import { Folder } from './folder.ts'

const databases = ['content.sqlite', 'subscribers.sqlite']

/**
 * Locks and opens a data folder to import into. Damaged databases in it are set aside first.
 * @throws {Error} if it can't be used.
 */
export function folderTarget(folder: string, clock: Clock): ImportTarget {
  const lock = holdFolder(folder)
  try {
    const damaged = databases.some((name) => isDamagedDatabase(join(folder, name)))
      ? setAside(folder, clock)
      : undefined
    // The tables that we create below would hide a loss from the next start.
    refuseLostDatabase(folder)
    const [content, subscribers] = databases.map(
      (name) =>
        new SqliteTable(join(folder, name), clock, 'immediate', { personal: name === 'subscribers.sqlite' }),
    )
    return {
      content: content!,
      subscribers: subscribers!,
      kept: new Folder(join(folder, 'kept'), { durable: true }),
      name: folder,
      remedy: 'With --data, name a folder that is empty or does not exist yet.',
      notes: damaged
        ? [
            `The damaged files are in ${damaged}. They may hold addresses of subscribers: delete them when you no longer need them.`,
          ]
        : [],
      async keepKeys(text) {
        const file = join(folder, 'keys.json')
        if (existsSync(file)) return readFileSync(file, 'utf8') === text
        writeFileSync(file, text, { mode: 0o600 })
        return true
      },
      close() {
        content!.close()
        subscribers!.close()
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** Moves both databases, since one would contradict the other, and what was made from them into a new folder. */
function setAside(folder: string, clock: Clock): string {
  const aside = join(folder, `damaged-${clock().toISOString().replace(/[:.]/g, '-')}`)
  mkdirSync(aside)
  const all = [...databases.flatMap((name) => [name, `${name}-wal`, `${name}-shm`]), 'kept', 'site']
  for (const name of all.filter((name) => existsSync(join(folder, name)))) {
    renameSync(join(folder, name), join(aside, name))
  }
  return aside
}

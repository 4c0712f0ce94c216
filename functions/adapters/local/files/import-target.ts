import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Target } from '../../../archive/target.ts'
import type { Clock } from '../../../ports/clock.ts'
import { refuseLostDatabase } from '../sqlite/lost-database.ts'
import { isDamaged } from '../sqlite/sqlite-errors.ts'
import { SqliteTable } from '../sqlite/sqlite-table.ts'
import { holdFolder } from './data-folder.ts'
import { Folder } from './folder.ts'

const databases = ['content.sqlite', 'subscribers.sqlite']

/** A data folder to import into, held for us alone. What is damaged in it is put aside first. */
export function folderTarget(folder: string, clock: Clock): Target {
  const lock = holdFolder(folder)
  try {
    const aside = databases.some((name) => isDamaged(join(folder, name)))
      ? putAside(folder, clock)
      : undefined
    // The tables that are made here would hide it from the next start.
    refuseLostDatabase(folder)
    const [content, subscribers] = databases.map(
      (name) =>
        new SqliteTable(join(folder, name), clock, 'each', { personal: name === 'subscribers.sqlite' }),
    )
    return {
      content: content!,
      subscribers: subscribers!,
      kept: new Folder(join(folder, 'kept'), { durable: true }),
      name: folder,
      remedy: 'With --data, name a folder that is empty or does not exist yet.',
      notes: aside
        ? [
            `The damaged files are in ${aside}. They may hold addresses of subscribers: delete them when you no longer need them.`,
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

/** Both databases, since one without the other would contradict it, and what is made from them. */
function putAside(folder: string, clock: Clock): string {
  const aside = join(folder, `damaged-${clock().toISOString().replace(/[:.]/g, '-')}`)
  mkdirSync(aside)
  const all = [...databases.flatMap((name) => [name, `${name}-wal`, `${name}-shm`]), 'kept', 'site']
  for (const name of all.filter((name) => existsSync(join(folder, name)))) {
    renameSync(join(folder, name), join(aside, name))
  }
  return aside
}

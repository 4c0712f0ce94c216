import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Folder } from '../../adapters/local/files/folder.ts'
import { missingKeys } from '../../adapters/local/files/keys-file.ts'
import { lostDatabase } from '../../adapters/local/sqlite/lost-database.ts'
import { isDamageError, restoreHint } from '../../adapters/local/sqlite/sqlite-errors.ts'
import { SqliteTable } from '../../adapters/local/sqlite/sqlite-table.ts'
import type { Configuration } from '../../domain/model/configuration.ts'
import type { Clock } from '../../ports/clock.ts'
import { passphraseIn } from '../shared/environment-files.ts'
import { type Check, ok, toDo } from './check.ts'
import { checkContent } from './check-content.ts'
import { checkKeys } from './check-keys.ts'
import { checkMailings } from './check-mailings.ts'
import { checkBackup } from './machine/check-backup.ts'

/** Checks a data folder. The digest may be running on it, and nothing in it is created or changed. */
export async function checkData(
  folder: string,
  configuration: Configuration,
  clock: Clock,
): Promise<Check[]> {
  const file = join(folder, 'content.sqlite')
  try {
    const lost = lostDatabase(folder)
    if (lost !== undefined) return [toDo(lost)]
    if (!existsSync(file)) {
      return [
        toDo(
          `There is no installation in ${folder} yet. Run \`npm start -- --data ${folder}\`, with your other options, or name another folder with --data.`,
        ),
      ]
    }
    const content = new SqliteTable(file, clock)
    try {
      return [
        ok(`The data folder ${folder} can be read.`),
        ...checkKeysIn(folder, clock),
        ...(await checkContent({ content, kept: new Folder(join(folder, 'kept')) }, configuration, clock)),
        ...(await checkMailingsIn(folder, clock)),
        ...(await checkBackup(content, configuration.publication, clock(), {
          folder,
          passphrase: passphraseIn(process.env),
        })),
      ]
    } finally {
      content.close()
    }
  } catch (error) {
    const why = (error as Error).message.replace(/\.?$/, '.')
    return [toDo(`The data folder ${folder} can't be read: ${why} ${hintFor(error)}`.trimEnd())]
  }
}

function hintFor(error: unknown): string {
  if (isDamageError(error)) return restoreHint
  // Errors without a code are our own sentences, which say what to do.
  return (error as NodeJS.ErrnoException).code === undefined ? '' : 'Check its owner and permissions.'
}

function checkKeysIn(folder: string, clock: Clock): Check[] {
  const file = join(folder, 'keys.json')
  if (existsSync(file)) return [checkKeys(readFileSync(file, 'utf8'), file)]
  const database = join(folder, 'subscribers.sqlite')
  if (!existsSync(database)) return []
  const subscribers = new SqliteTable(database, clock)
  try {
    return subscribers.isEmpty ? [] : [toDo(missingKeys(file))]
  } finally {
    subscribers.close()
  }
}

async function checkMailingsIn(folder: string, clock: Clock): Promise<Check[]> {
  const file = join(folder, 'subscribers.sqlite')
  if (!existsSync(file)) return []
  const subscribers = new SqliteTable(file, clock)
  try {
    return await checkMailings(subscribers, clock)
  } finally {
    subscribers.close()
  }
}

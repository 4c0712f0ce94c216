import type { Files } from '../ports/files.ts'
import type { Stores } from '../ports/installation.ts'
import type { Item, Table, WholeTable } from '../ports/table.ts'
import { parseKeys } from '../store/keys-record.ts'
import { readImportProgress, writeImportProgress } from './import-progress.ts'
import { type Checked, readArchive } from './read-archive.ts'

/** Items that are written together. */
const TOGETHER = 200

/** Whether an installation may take an export in: `again` goes on with the same one, which came in half. */
export async function standing(
  { sha256 }: Pick<Checked, 'sha256'>,
  { content, subscribers }: Pick<Stores, 'content' | 'subscribers'>,
): Promise<'empty' | 'again' | 'done' | 'other'> {
  const record = await readImportProgress(content)
  if (record) {
    if (record.sha256 !== sha256) return 'other'
    return record.state === 'complete' ? 'done' : 'again'
  }
  return (await isEmpty(content)) && (await isEmpty(subscribers)) ? 'empty' : 'other'
}

/**
 * The keys in an export that was checked, as they are kept.
 * @throws {Error} if it holds none, or one that can't be used.
 */
export async function keysIn(file: string): Promise<string> {
  for await (const line of readArchive(file)) {
    if (!('keys' in line)) continue
    parseKeys(line.keys, `the export ${file}`)
    return line.keys
  }
  throw new Error(
    `The export ${file} holds no keys, so links in emails that were already sent would stop working.`,
  )
}

/** Writes all of an export that was checked, but its keys. Run again after it was cut off, it ends in the same. */
export async function importArchive(
  file: string,
  { sha256 }: Pick<Checked, 'sha256'>,
  into: Stores,
): Promise<void> {
  await writeImportProgress(into.content, { sha256, state: 'under way' })
  let waiting: Item[] = []
  let table: Table | undefined
  const flush = async () => {
    await table?.write(waiting.map((item) => ({ ...item, when: 'always' })))
    waiting = []
  }
  for await (const line of readArchive(file)) {
    if ('kept' in line) await keep(line.kept, into.kept)
    if (!('content' in line || 'subscribers' in line)) continue
    const [of, item] = 'content' in line ? [into.content, line.content] : [into.subscribers, line.subscribers]
    if (of !== table || waiting.length === TOGETHER) await flush()
    table = of
    waiting.push(item)
  }
  await flush()
}

async function keep({ path, bytes }: { path: string; bytes: string }, files: Files): Promise<void> {
  await files.write(path, Buffer.from(bytes, 'base64'), { contentType: 'application/json' })
}

async function isEmpty(table: WholeTable): Promise<boolean> {
  // Who only looked at it may have left a lease.
  for await (const { pk } of table.all()) if (pk !== 'LEASE') return false
  return true
}

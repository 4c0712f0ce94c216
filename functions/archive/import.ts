import type { Files } from '../ports/files.ts'
import type { Stores } from '../ports/installation.ts'
import type { Item, Table, WholeTable } from '../ports/table.ts'
import { parseKeys } from '../store/keys-record.ts'
import type { ArchiveFile } from './archive-file.ts'
import { readImportProgress, writeImportProgress } from './import-progress.ts'
import { readArchive, type VerifiedArchive } from './read-archive.ts'

/** Items that are written at once. */
const BATCH_ITEMS = 200

/**
 * What an installation has of an export: `empty` nothing, `unfinished` a part of it, `done` all of it, `other` something
 * else.
 */
export async function importState(
  { sha256 }: Pick<VerifiedArchive, 'sha256'>,
  { content, subscribers }: Pick<Stores, 'content' | 'subscribers'>,
): Promise<'empty' | 'unfinished' | 'done' | 'other'> {
  const record = await readImportProgress(content)
  if (record) {
    if (record.sha256 !== sha256) return 'other'
    return record.state === 'complete' ? 'done' : 'unfinished'
  }
  return (await isEmpty(content)) && (await isEmpty(subscribers)) ? 'empty' : 'other'
}

/**
 * The keys in a verified export, as text to store.
 * @throws {Error} if it has none, or one is not valid.
 */
export async function keysIn(archive: ArchiveFile): Promise<string> {
  const { file } = archive
  for await (const line of readArchive(archive)) {
    if (!('keys' in line)) continue
    parseKeys(line.keys, `the export ${file}`)
    return line.keys
  }
  throw new Error(
    `The export ${file} contains no keys, so links in emails that were already sent would stop working.`,
  )
}

/** Writes everything in a verified export except its keys. After an interruption, running it again completes it. */
export async function importArchive(
  archive: ArchiveFile,
  { sha256 }: Pick<VerifiedArchive, 'sha256'>,
  into: Stores,
  /** Called with how many items and files were read. */
  progress: (done: number) => void = () => {},
): Promise<void> {
  await writeImportProgress(into.content, { sha256, state: 'under way' })
  let batch: Item[] = []
  let table: Table | undefined
  const flush = async () => {
    await table?.write(batch.map((item) => ({ ...item, when: 'always' })))
    batch = []
  }
  let done = 0
  for await (const line of readArchive(archive)) {
    done += 1
    progress(done)
    if ('kept' in line) await writeFile(line.kept, into.kept)
    if (!('content' in line || 'subscribers' in line)) continue
    const [target, item] =
      'content' in line ? [into.content, line.content] : [into.subscribers, line.subscribers]
    if (target !== table || batch.length === BATCH_ITEMS) await flush()
    table = target
    batch.push(item)
  }
  await flush()
}

async function writeFile({ path, bytes }: { path: string; bytes: string }, files: Files): Promise<void> {
  await files.write(path, Buffer.from(bytes, 'base64'), { contentType: 'application/json' })
}

async function isEmpty(table: WholeTable): Promise<boolean> {
  // Opening an installation may leave a lease in it.
  for await (const { pk } of table.all()) if (pk !== 'LEASE') return false
  return true
}

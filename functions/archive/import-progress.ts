import type { Table } from '../ports/table.ts'
import { codec } from '../store/codec.ts'

/** The key of the item that names the imported export, and says whether the import is complete. */
export const IMPORT_PROGRESS = { pk: 'IMPORT', sk: 'archive' }

/** The export that an installation was imported from. */
export interface ImportProgress {
  sha256: string
  state: 'under way' | 'complete'
}

const records = codec<ImportProgress>('import')

/** The export that an installation was imported from; `undefined` if it was not imported. */
export async function readImportProgress(content: Table): Promise<ImportProgress | undefined> {
  const [item] = await content.get([IMPORT_PROGRESS])
  return item && records.decode(item.value)
}

/** Stores whether an import is under way or complete. */
export async function writeImportProgress(content: Table, record: ImportProgress): Promise<void> {
  await content.write([{ ...IMPORT_PROGRESS, value: records.encode(record), when: 'always' }])
}

/**
 * Checks that no import is unfinished. Otherwise what is missing would be processed, and emailed, as if it were new.
 * @throws {Error} if one is.
 */
export async function refuseUnfinishedImport(content: Table): Promise<void> {
  if ((await readImportProgress(content))?.state !== 'under way') return
  throw new Error(
    'An import into this installation was cut off, so a part of it is missing. Run the same `npm run import` again: ' +
      'it continues where it stopped.',
  )
}

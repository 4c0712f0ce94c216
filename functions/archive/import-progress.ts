import type { Table } from '../ports/table.ts'
import { codec } from '../store/codec.ts'

/** Says which export an installation comes from, and whether all of it is there. */
export const IMPORT_PROGRESS = { pk: 'IMPORT', sk: 'archive' }

export interface ImportProgress {
  sha256: string
  state: 'under way' | 'complete'
}

const records = codec<ImportProgress>('import')

export async function readImportProgress(content: Table): Promise<ImportProgress | undefined> {
  const [item] = await content.get([IMPORT_PROGRESS])
  return item && records.decode(item.value)
}

export async function writeImportProgress(content: Table, record: ImportProgress): Promise<void> {
  await content.write([{ ...IMPORT_PROGRESS, value: records.encode(record), when: 'always' }])
}

/** Throws where an import ended halfway: what is missing would be decided, and mailed, as if it were new. */
export async function refuseHalf(content: Table): Promise<void> {
  if ((await readImportProgress(content))?.state !== 'under way') return
  throw new Error(
    'An import into this installation was cut off, so a part of it is missing. Run the same `npm run import` again: ' +
      'it continues where it stopped.',
  )
}

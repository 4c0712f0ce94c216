import type { Table } from '../ports/table.ts'
import { codec } from '../store/codec.ts'

/** Says which export an installation comes from, and whether all of it is there. */
export const TAKEN_IN = { pk: 'IMPORT', sk: 'archive' }

export interface TakenIn {
  sha256: string
  state: 'under way' | 'complete'
}

const records = codec<TakenIn>('import')

export async function takenIn(content: Table): Promise<TakenIn | undefined> {
  const [item] = await content.get([TAKEN_IN])
  return item && records.decode(item.value)
}

export async function setTakenIn(content: Table, record: TakenIn): Promise<void> {
  await content.write([{ ...TAKEN_IN, value: records.encode(record), when: 'always' }])
}

/** Throws where an import ended halfway: what is missing would be decided, and mailed, as if it were new. */
export async function refuseHalf(content: Table): Promise<void> {
  if ((await takenIn(content))?.state !== 'under way') return
  throw new Error(
    'An import into this installation was cut off, so a part of it is missing. Run the same `npm run import` again: ' +
      'it continues where it stopped.',
  )
}

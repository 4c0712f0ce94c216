import type { Table } from '../ports/table.ts'
import { codec } from './codec.ts'

/** The last publication of the site. */
export interface LastPublication {
  /** A fingerprint of everything that was published; empty if something has changed since. */
  stamp: string
  /** ISO 8601. */
  at: string
}

/** The key of the record. */
export const LAST_PUBLICATION = { pk: 'PUBLISHED', sk: 'last' }

const publications = codec<LastPublication>('record of the last publication')

/** Reads the last publication. A record of another release's shape counts as none, so that everything is published again. */
export async function readLastPublication(table: Table): Promise<LastPublication | undefined> {
  const [item] = await table.get([LAST_PUBLICATION])
  return typeof item?.value === 'object' ? publications.decode(item.value) : undefined
}

/** Stores the last publication. */
export async function writeLastPublication(table: Table, last: LastPublication): Promise<void> {
  await table.write([{ ...LAST_PUBLICATION, value: publications.encode(last), when: 'always' }])
}

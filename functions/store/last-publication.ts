import type { Table } from '../ports/table.ts'
import { codec } from './codec.ts'

/** What was published last, and when. */
export interface LastPublication {
  /** Names all that readers could see; empty if something changed since. */
  stamp: string
  at: string
}

export const LAST_PUBLICATION = { pk: 'PUBLISHED', sk: 'last' }

const publications = codec<LastPublication>('mark of a publication')

/** A record of another version's shape counts as none, so that everything is published once. */
export async function readLastPublication(table: Table): Promise<LastPublication | undefined> {
  const [item] = await table.get([LAST_PUBLICATION])
  return typeof item?.value === 'object' ? publications.decode(item.value) : undefined
}

export async function writeLastPublication(table: Table, last: LastPublication): Promise<void> {
  await table.write([{ ...LAST_PUBLICATION, value: publications.encode(last), when: 'always' }])
}

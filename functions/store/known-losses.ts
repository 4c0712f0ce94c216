import type { Table } from '../ports/table.ts'

const KEY = { pk: 'LOSSES', sk: 'known' }

/** The languages and places of whose silence the operator was told, by name. */
export class KnownLosses {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  /** Notes what is lost now, and answers what the operator does not know yet; nothing where another was quicker. */
  async update(lost: readonly string[]): Promise<string[]> {
    const [standing] = await this.#table.get([KEY])
    const known = Array.isArray(standing?.value) ? standing.value : []
    if (known.length === lost.length && lost.every((one) => known.includes(one))) return []
    const when = standing ? { is: standing.version } : ('absent' as const)
    const write = { ...KEY, value: [...lost], version: (standing?.version ?? 0) + 1, when }
    const [took] = await this.#table.write([write])
    return took ? lost.filter((one) => !known.includes(one)) : []
  }
}

import type { Table } from '../ports/table.ts'

const KEY = { pk: 'LOSSES', sk: 'known' }

/** The languages and places of whose silence the operator was told, by name. */
export class ReportedGaps {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  /** Tells what is lost now and not known yet, and then notes it: cut off in between, it is told twice rather than never. */
  async update(lost: readonly string[], tell: (what: string) => void): Promise<void> {
    const [standing] = await this.#table.get([KEY])
    const known = Array.isArray(standing?.value) ? standing.value : []
    if (known.length === lost.length && lost.every((one) => known.includes(one))) return
    for (const one of lost) if (!known.includes(one)) tell(one)
    const when = standing ? { is: standing.version } : ('absent' as const)
    const write = { ...KEY, value: [...lost], version: (standing?.version ?? 0) + 1, when }
    // Where another was quicker, the next call sees what that one noted.
    await this.#table.write([write])
  }
}

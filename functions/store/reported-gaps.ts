import type { Table } from '../ports/table.ts'

const key = { pk: 'LOSSES', sk: 'known' }

/** The coverage gaps that were reported to the operator: names of languages and places without a source that answers. */
export class ReportedGaps {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  /**
   * Reports gaps that were not reported yet and then stores all present ones. After a crash in between, a gap is reported
   * twice rather than never.
   */
  async reportNew(gaps: readonly string[], report: (gap: string) => void): Promise<void> {
    const [stored] = await this.#table.get([key])
    const known = Array.isArray(stored?.value) ? stored.value : []
    if (known.length === gaps.length && gaps.every((gap) => known.includes(gap))) return
    for (const gap of gaps) if (!known.includes(gap)) report(gap)
    const when = stored ? { is: stored.version } : ('absent' as const)
    const write = { ...key, value: [...gaps], version: (stored?.version ?? 0) + 1, when }
    // One attempt: if another process was faster, the next call reads what it stored.
    await this.#table.write([write])
  }
}

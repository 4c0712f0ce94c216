import type { Decision } from '../model/decision.ts'
import type { Table } from '../ports/table.ts'
import { codec } from './codec.ts'
import { numbered } from './numbered.ts'

export const PARTITION = 'DECISIONS'
const decisions = codec<Decision>('decision of an editor')
/** What was read of each table's log so far. */
const knownOf = new WeakMap<Table, Decision[]>()

/** The log of decisions: numbered without gaps, each line put only where its number is free. */
export class Decisions {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  /** Whether the line was written; `false` where another editor's took its number. */
  async append(decision: Decision): Promise<boolean> {
    const value = decisions.encode(decision)
    const key = { pk: PARTITION, sk: numbered(decision.number) }
    const [took] = await this.#table.write([{ ...key, value, when: 'absent' }])
    return took === true
  }

  /** Every line, in order. Nothing is ever taken out of the log, so that only what is new is read again. */
  async all(): Promise<Decision[]> {
    const known = knownOf.get(this.#table) ?? []
    knownOf.set(this.#table, known)
    for (const decision of await this.after(known.length)) {
      // Whoever asked at the same time may have brought it meanwhile.
      if (decision.number === known.length + 1) known.push(decision)
    }
    return [...known]
  }

  /** The lines after this number, in order. */
  async after(number: number): Promise<Decision[]> {
    const found: Decision[] = []
    for await (const { value } of this.#table.query(PARTITION, { from: numbered(number + 1) })) {
      found.push(decisions.decode(value))
    }
    return found
  }

  /** The number of the newest line, 0 before the first. */
  async last(): Promise<number> {
    for await (const { sk } of this.#table.query(PARTITION, { reverse: true, limit: 1 })) return Number(sk)
    return 0
  }
}

import type { Decision } from '../model/decision.ts'
import type { Table } from '../ports/table.ts'
import { codec } from './codec.ts'
import { numbered } from './numbered.ts'

const PARTITION = 'DECISIONS'
const decisions = codec<Decision>('decision of an editor')

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

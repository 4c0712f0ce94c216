import type { Decision } from '../../domain/model/decision.ts'
import type { Table } from '../../ports/table.ts'
import { codec, numberKey } from '../codec.ts'

export const PARTITION = 'DECISIONS'
const decisions = codec<Decision>('decision of an editor')
/** How often lines were rewritten is its version. */
const REWRITTEN = { pk: 'DECISIONS-REWRITTEN', sk: 'last' }
/** What was read of each table's log so far. */
const knownOf = new WeakMap<Table, { rewritten: number; lines: Decision[] }>()

/** The log of decisions: numbered without gaps, each line put only where its number is free. */
export class Decisions {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  /** Whether the line was written; `false` where another editor's took its number. */
  async append(decision: Decision): Promise<boolean> {
    const value = decisions.encode(decision)
    const key = { pk: PARTITION, sk: numberKey(decision.number) }
    const [took] = await this.#table.write([{ ...key, value, when: 'absent' }])
    return took === true
  }

  /**
   * Every line, in order. Only what is new is read again, and all of it where lines were rewritten since, so that no
   * words that were taken down live on in the memory of a process.
   */
  async all(): Promise<Decision[]> {
    const [mark] = await this.#table.get([REWRITTEN])
    const rewritten = mark?.version ?? 0
    const before = knownOf.get(this.#table)
    const known = before?.rewritten === rewritten ? before : { rewritten, lines: [] }
    knownOf.set(this.#table, known)
    const { lines } = known
    for (const decision of await this.after(lines.length)) {
      // Whoever asked at the same time may have brought it meanwhile.
      if (decision.number === lines.length + 1) lines.push(decision)
    }
    return [...lines]
  }

  /** Puts another act in the place of a line's, for what must not be kept; who, when and why stay. */
  async rewrite(change: (decision: Decision) => Decision['act'] | undefined): Promise<number[]> {
    const changed: number[] = []
    for await (const { pk, sk, value, version } of this.#table.query(PARTITION)) {
      const decision = decisions.decode(value)
      const act = change(decision)
      if (!act) continue
      const next = decisions.encode({ ...decision, act })
      await this.#table.write([{ pk, sk, value: next, version: version + 1, when: { is: version } }])
      changed.push(decision.number)
    }
    const [mark] = await this.#table.get([REWRITTEN])
    await this.#table.write([{ ...REWRITTEN, value: '', version: (mark?.version ?? 0) + 1, when: 'always' }])
    return changed
  }

  /** The lines after this number, in order. */
  async after(number: number): Promise<Decision[]> {
    const found: Decision[] = []
    for await (const { value } of this.#table.query(PARTITION, { from: numberKey(number + 1) })) {
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

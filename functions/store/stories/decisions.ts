import type { Decision } from '../../domain/model/decision.ts'
import type { Table } from '../../ports/table.ts'
import { codec, numberKey } from '../codec.ts'

/** The partition of the editors' decisions. */
export const PARTITION = 'DECISIONS'
const decisionCodec = codec<Decision>('decision of an editor')
/** The version of this item is how often decisions were rewritten. */
const rewrittenKey = { pk: 'DECISIONS-REWRITTEN', sk: 'last' }
/** What was read of each table's decisions so far. */
const knownOf = new WeakMap<Table, { rewritten: number; decisions: Decision[] }>()

/** The log of the editors' decisions. They are numbered without gaps, and each is written only if its number is free. */
export class Decisions {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  /** Adds a decision. Returns `false` if another editor's decision has its number. */
  async append(decision: Decision): Promise<boolean> {
    const value = decisionCodec.encode(decision)
    const key = { pk: PARTITION, sk: numberKey(decision.number) }
    const [written] = await this.#table.write([{ ...key, value, when: 'absent' }])
    return written === true
  }

  /**
   * Returns all decisions in order. Usually it reads only new ones. After a takedown it reads all of them again, so that
   * no text that was taken down stays in memory.
   */
  async all(): Promise<Decision[]> {
    const [stored] = await this.#table.get([rewrittenKey])
    const rewritten = stored?.version ?? 0
    const before = knownOf.get(this.#table)
    const known = before?.rewritten === rewritten ? before : { rewritten, decisions: [] }
    knownOf.set(this.#table, known)
    const { decisions } = known
    for (const decision of await this.after(decisions.length)) {
      // A call at the same time may have added it already.
      if (decision.number === decisions.length + 1) decisions.push(decision)
    }
    return [...decisions]
  }

  /**
   * Replaces the act of decisions whose text must not be kept; `change` returns `undefined` to leave one unchanged. Editor,
   * time and reason stay. Returns the numbers of those it changed.
   */
  async rewrite(change: (decision: Decision) => Decision['act'] | undefined): Promise<number[]> {
    const changed: number[] = []
    for await (const { pk, sk, value, version } of this.#table.query(PARTITION)) {
      const decision = decisionCodec.decode(value)
      const act = change(decision)
      if (!act) continue
      const next = decisionCodec.encode({ ...decision, act })
      await this.#table.write([{ pk, sk, value: next, version: version + 1, when: { is: version } }])
      changed.push(decision.number)
    }
    const [stored] = await this.#table.get([rewrittenKey])
    await this.#table.write([
      { ...rewrittenKey, value: '', version: (stored?.version ?? 0) + 1, when: 'always' },
    ])
    return changed
  }

  /** Returns the decisions after this number, in order. */
  async after(number: number): Promise<Decision[]> {
    const found: Decision[] = []
    for await (const { value } of this.#table.query(PARTITION, { from: numberKey(number + 1) })) {
      found.push(decisionCodec.decode(value))
    }
    return found
  }

  /** Returns the number of the newest decision, 0 if there is none. */
  async last(): Promise<number> {
    for await (const { sk } of this.#table.query(PARTITION, { reverse: true, limit: 1 })) return Number(sk)
    return 0
  }
}

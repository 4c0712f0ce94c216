import type { Json, Table } from '../../ports/table.ts'
import { numberKey } from '../codec.ts'

/** What every decision has. */
interface Numbered<A> {
  number: number
  act: A
}

/** Where a log is kept, and how its entries are stored. */
interface LogShape<D> {
  partition: string
  codec: { encode(decision: D): Json; decode(stored: Json): D }
  /** Whether takedowns rewrite its entries. */
  isRewritten?: true
}

interface Known {
  rewritten: number
  decisions: unknown[]
}

/** What has been read so far of the logs of each table, by partition. */
const knownOf = new WeakMap<Table, Map<string, Known>>()

/** A log of decisions. They are numbered without gaps, and each is written only if its number is free. */
export class DecisionLog<A, D extends Numbered<A>> {
  readonly #table: Table
  readonly #shape: LogShape<D>
  /** The version of this item is how often decisions were rewritten. */
  readonly #rewrittenKey: { pk: string; sk: string }

  constructor(table: Table, shape: LogShape<D>) {
    this.#table = table
    this.#shape = shape
    this.#rewrittenKey = { pk: `${shape.partition}-REWRITTEN`, sk: 'last' }
  }

  /** Adds a decision. Returns `false` if another decision has its number. */
  async append(decision: D): Promise<boolean> {
    const value = this.#shape.codec.encode(decision)
    const key = { pk: this.#shape.partition, sk: numberKey(decision.number) }
    const [written] = await this.#table.write([{ ...key, value, when: 'absent' }])
    return written === true
  }

  /**
   * Returns all decisions in order. Usually it reads only new ones. After a takedown it reads all of them again, so that
   * no text that was taken down stays in memory.
   */
  async all(): Promise<D[]> {
    const [stored] = this.#shape.isRewritten ? await this.#table.get([this.#rewrittenKey]) : []
    const rewritten = stored?.version ?? 0
    const known = this.#known(rewritten)
    const decisions = known.decisions as D[]
    for (const decision of await this.after(decisions.length)) {
      // A call at the same time may have added it already.
      if (decision.number === decisions.length + 1) decisions.push(decision)
    }
    return [...decisions]
  }

  /**
   * Replaces the act of decisions whose text must not be kept; `change` returns `undefined` to leave one unchanged. Author,
   * time and reason stay. Returns the numbers of those it changed.
   */
  async rewrite(change: (decision: D) => A | undefined): Promise<number[]> {
    const { partition, codec } = this.#shape
    const changed: number[] = []
    for await (const { pk, sk, value, version } of this.#table.query(partition)) {
      const decision = codec.decode(value)
      const act = change(decision)
      if (!act) continue
      const next = codec.encode({ ...decision, act })
      await this.#table.write([{ pk, sk, value: next, version: version + 1, when: { is: version } }])
      changed.push(decision.number)
    }
    const [stored] = await this.#table.get([this.#rewrittenKey])
    await this.#table.write([
      { ...this.#rewrittenKey, value: '', version: (stored?.version ?? 0) + 1, when: 'always' },
    ])
    return changed
  }

  /** Returns the decisions after this number, in order. */
  async after(number: number): Promise<D[]> {
    const { partition, codec } = this.#shape
    const found: D[] = []
    for await (const { value } of this.#table.query(partition, { from: numberKey(number + 1) })) {
      found.push(codec.decode(value))
    }
    return found
  }

  /** Returns the number of the newest decision, 0 if there is none. */
  async last(): Promise<number> {
    const newest = this.#table.query(this.#shape.partition, { reverse: true, limit: 1 })
    for await (const { sk } of newest) return Number(sk)
    return 0
  }

  #known(rewritten: number): Known {
    const ofTable = knownOf.get(this.#table) ?? new Map<string, Known>()
    knownOf.set(this.#table, ofTable)
    const before = ofTable.get(this.#shape.partition)
    const known = before?.rewritten === rewritten ? before : { rewritten, decisions: [] }
    ofTable.set(this.#shape.partition, known)
    return known
  }
}

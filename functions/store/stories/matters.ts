import type { MatterRecord } from '../../domain/model/matter.ts'
import type { Table } from '../../ports/table.ts'
import { codec } from '../codec.ts'

/** The partition of what is kept of matters. */
const PARTITION = 'MATTERS'
const records = codec<MatterRecord>('matter')
/** The version of this item is how often records were written. */
const writtenKey = { pk: 'MATTERS-WRITTEN', sk: 'last' }

interface Known {
  written: number
  records: Map<string, MatterRecord>
}
/** What was read of each table's matters so far. */
const knownOf = new WeakMap<Table, Known>()

/** What is kept of matters, by id. Only publishing writes it, under its lease. */
export class Matters {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  /** Returns all records in the order of their ids. It reads them again only if a record was written since the last time. */
  async all(): Promise<MatterRecord[]> {
    return [...(await this.byId()).values()]
  }

  /** The same by id. */
  async byId(): Promise<ReadonlyMap<string, MatterRecord>> {
    const written = await this.#written()
    const before = knownOf.get(this.#table)
    if (before?.written === written) return before.records
    const found = new Map<string, MatterRecord>()
    for await (const { sk, value } of this.#table.query(PARTITION)) found.set(sk, records.decode(value))
    knownOf.set(this.#table, { written, records: found })
    return found
  }

  /** Returns the records of these ids, in the same order. */
  async get(ids: readonly string[]): Promise<(MatterRecord | undefined)[]> {
    const items = await this.#table.get(ids.map((sk) => ({ pk: PARTITION, sk })))
    return items.map((item) => item && records.decode(item.value))
  }

  /** Stores records, new or changed. */
  async put(changed: readonly MatterRecord[]): Promise<void> {
    if (changed.length === 0) return
    const written = await this.#written()
    // If this process ends before all are written, nobody takes what they read before for the latest.
    await this.#count(written + 1)
    await this.#table.write(
      changed.map((record) => ({
        pk: PARTITION,
        sk: record.id,
        value: records.encode(record),
        when: 'always',
      })),
    )
    await this.#count(written + 2)
    this.#remember(changed, { from: written, to: written + 2 })
  }

  #remember(changed: readonly MatterRecord[], { from, to }: { from: number; to: number }): void {
    const before = knownOf.get(this.#table)
    if (before?.written !== from) return
    const all = [...before.records.values(), ...changed].map((record) => [record.id, record] as const)
    const sorted = [...new Map(all)].sort(([a], [b]) => (a < b ? -1 : 1))
    knownOf.set(this.#table, { written: to, records: new Map(sorted) })
  }

  async #written(): Promise<number> {
    const [stored] = await this.#table.get([writtenKey])
    return stored?.version ?? 0
  }

  async #count(version: number): Promise<void> {
    await this.#table.write([{ ...writtenKey, value: '', version, when: 'always' }])
  }
}

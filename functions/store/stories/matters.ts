import type { MatterRecord } from '../../domain/model/matter.ts'
import type { Table } from '../../ports/table.ts'
import { codec } from '../codec.ts'

/** The partition of what is kept of matters. */
export const PARTITION = 'MATTERS'
const records = codec<MatterRecord>('matter')

/** What is kept of matters, by id. Only publishing writes it, under its lease, so what was read once stays true. */
export class Matters {
  readonly #table: Table
  #known: Map<string, MatterRecord> | undefined

  constructor(table: Table) {
    this.#table = table
  }

  /** Returns all records in the order of their ids. It reads the table once. */
  async all(): Promise<MatterRecord[]> {
    if (!this.#known) {
      const known = new Map<string, MatterRecord>()
      for await (const { sk, value } of this.#table.query(PARTITION)) known.set(sk, records.decode(value))
      this.#known = known
    }
    return [...this.#known.values()]
  }

  /** Returns the records of these ids, in the same order. */
  async get(ids: readonly string[]): Promise<(MatterRecord | undefined)[]> {
    if (this.#known) return ids.map((id) => this.#known?.get(id))
    const items = await this.#table.get(ids.map((sk) => ({ pk: PARTITION, sk })))
    return items.map((item) => item && records.decode(item.value))
  }

  /** Stores records, new or changed. */
  async put(changed: readonly MatterRecord[]): Promise<void> {
    if (changed.length === 0) return
    await this.#table.write(
      changed.map((record) => ({
        pk: PARTITION,
        sk: record.id,
        value: records.encode(record),
        when: 'always',
      })),
    )
    if (!this.#known) return
    for (const record of changed) this.#known.set(record.id, record)
    this.#known = new Map([...this.#known].sort(([a], [b]) => (a < b ? -1 : 1)))
  }
}

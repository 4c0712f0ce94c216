import type { SourceState } from '../domain/model/source-state.ts'
import type { Table } from '../ports/table.ts'
import { codec } from './codec.ts'
import { update } from './update.ts'

const states = codec<SourceState>('state of a source')
const entries = codec<{ remembered: string }>('memory of the entries of a source')
const PARTITION = 'SOURCES'
/** Kept apart from the states, which every poll reads and writes: these are larger, and change only with the document. */
const ENTRIES = 'ENTRIES'

/** What we know of each source from reading it, by source id. */
export class SourceStates {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  /** Returns the states of all sources that were ever read, by source id. */
  async all(): Promise<Map<string, SourceState>> {
    const found = new Map<string, SourceState>()
    for await (const item of this.#table.query(PARTITION)) found.set(item.sk, states.decode(item.value))
    return found
  }

  async get(source: string): Promise<SourceState | undefined> {
    const [item] = await this.#table.get([{ pk: PARTITION, sk: source }])
    return item && states.decode(item.value)
  }

  /** What the latest entries of a source are recognized by. */
  async entries(source: string): Promise<string | undefined> {
    const [item] = await this.#table.get([{ pk: ENTRIES, sk: source }])
    return item && entries.decode(item.value).remembered
  }

  async putEntries(source: string, remembered: string): Promise<void> {
    await this.#table.write([
      { pk: ENTRIES, sk: source, value: entries.encode({ remembered }), when: 'always' },
    ])
  }

  /** Makes a source due. One that was never read is due anyway. */
  async makeDue(source: string, now: Date): Promise<void> {
    await update(this.#table, { pk: PARTITION, sk: source }, (stored) =>
      stored
        ? { value: states.encode({ ...states.decode(stored.value), nextPoll: now.toISOString() }) }
        : undefined,
    )
  }

  async put(source: string, state: SourceState): Promise<void> {
    await this.#table.write([{ pk: PARTITION, sk: source, value: states.encode(state), when: 'always' }])
  }
}

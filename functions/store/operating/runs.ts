import type { Table } from '../../ports/table.ts'
import { codec } from '../codec.ts'
import { update } from '../update.ts'

/** What is recorded about its work. */
export type RunStep = 'poll' | 'publish'

/** One run that did something. */
export interface Run {
  /** When it ended; ISO 8601. */
  at: string
  /** Sources that were due, those that could not be read, and new or changed articles. */
  sources?: number
  failed?: number
  articles?: number
  /** Published files that were written. */
  files?: number
}

const KEPT = 12
const PARTITION = 'RUNS'
const runs = codec<{ runs: Run[] }>('list of the last runs')

/** The last runs of polling and publishing, so that operators see whether both still run. */
export class Runs {
  readonly #table: Table

  constructor(content: Table) {
    this.#table = content
  }

  async add(step: RunStep, run: Run): Promise<void> {
    await update(this.#table, { pk: PARTITION, sk: step }, (stored) => {
      const before = stored ? runs.decode(stored.value).runs : []
      return { value: runs.encode({ runs: [run, ...before].slice(0, KEPT) }) }
    })
  }

  /** The last runs of a step, newest first. */
  async last(step: RunStep): Promise<Run[]> {
    const [item] = await this.#table.get([{ pk: PARTITION, sk: step }])
    return item ? runs.decode(item.value).runs : []
  }
}

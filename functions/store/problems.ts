import type { Table } from '../ports/table.ts'
import { codec } from './codec.ts'
import { update } from './update.ts'

/** Something that stopped and that only a person may be able to mend. */
export interface Problem {
  /** What stopped, such as `poll` or `mailing 2026-11-20`. */
  id: string
  /** What happened and what to do, in sentences without personal data. */
  text: string
}

/** A problem that was found, and what was reported to the operator about it. Times are ISO 8601. */
export interface OpenProblem extends Problem {
  since: string
  /** When the email about it was accepted. */
  told?: string
  /** Since when it is not found anymore. */
  goneSince?: string
}

const PARTITION = 'PROBLEM'
const problems = codec<OpenProblem>('problem')

/** The problems that are open, or that ended and of whose end the operator was not told yet. */
export class Problems {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  async all(): Promise<OpenProblem[]> {
    const found: OpenProblem[] = []
    for await (const { value } of this.#table.query(PARTITION)) found.push(problems.decode(value))
    return found
  }

  async put(problem: OpenProblem): Promise<void> {
    await update(this.#table, { pk: PARTITION, sk: problem.id }, () => ({ value: problems.encode(problem) }))
  }

  async remove(id: string): Promise<void> {
    await this.#table.write([{ pk: PARTITION, sk: id, remove: true, when: 'always' }])
  }
}

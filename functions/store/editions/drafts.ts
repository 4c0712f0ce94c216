import type { Table } from '../../ports/table.ts'

const PARTITION = 'DRAFT'
/** Long after the edition went out. */
const KEPT_SECONDS = 30 * 86_400

/** Which editors were sent the draft of which edition. */
export class Drafts {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  /** Those of them who were not sent it yet. */
  async unsent<T extends { id: string }>(edition: string, editors: readonly T[]): Promise<T[]> {
    const sent = await this.#table.get(editors.map((editor) => keyOf(edition, editor.id)))
    return editors.filter((_, n) => sent[n] === undefined)
  }

  async setSent(edition: string, editor: string, now: Date): Promise<void> {
    const expires = Math.floor(now.getTime() / 1000) + KEPT_SECONDS
    await this.#table.write([{ ...keyOf(edition, editor), value: true, expires, when: 'always' }])
  }
}

function keyOf(edition: string, editor: string) {
  return { pk: PARTITION, sk: `${edition}#${editor}` }
}

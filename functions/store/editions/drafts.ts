import type { Table } from '../../ports/table.ts'

const PARTITION = 'DRAFT'
/** Long after the edition was sent. */
const KEPT_SECONDS = 30 * 86_400

/** Which editors got the draft of which edition. */
export class Drafts {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  /** Returns those of the editors who did not get the draft yet. */
  async unsent<T extends { id: string }>(edition: string, editors: readonly T[]): Promise<T[]> {
    const sent = await this.#table.get(editors.map((editor) => keyOf(edition, editor.id)))
    return editors.filter((_, n) => sent[n] === undefined)
  }

  /** Notes that an editor got the draft. */
  async setSent(edition: string, editor: string, now: Date): Promise<void> {
    const expires = Math.floor(now.getTime() / 1000) + KEPT_SECONDS
    await this.#table.write([{ ...keyOf(edition, editor), value: true, expires, when: 'always' }])
  }
}

function keyOf(edition: string, editor: string) {
  return { pk: PARTITION, sk: `${edition}#${editor}` }
}

import type { Table } from '../../ports/table.ts'

const PARTITION = 'SENT'
/** Days with mail beyond these say nothing of what providers are used to. */
const REMEMBERED = 100

/** How many mails were handed over on each day. */
export class DayCounts {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  /** How many on this day, and on the one before it that saw the most. */
  async read(day: string): Promise<{ mostBefore: number; sent: number }> {
    const counts = { mostBefore: 0, sent: 0 }
    for await (const { sk, value } of this.#table.query(PARTITION, { reverse: true, limit: REMEMBERED })) {
      if (sk === day) counts.sent = Number(value)
      else if (sk < day) counts.mostBefore = Math.max(counts.mostBefore, Number(value))
    }
    return counts
  }

  async add(day: string, mails: number): Promise<void> {
    const key = { pk: PARTITION, sk: day }
    for (;;) {
      const [old] = await this.#table.get([key])
      const [took] = await this.#table.write([
        {
          ...key,
          value: Number(old?.value ?? 0) + mails,
          version: (old?.version ?? 0) + 1,
          when: old ? { is: old.version } : 'absent',
        },
      ])
      if (took) return
    }
  }
}

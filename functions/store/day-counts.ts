import type { Table } from '../ports/table.ts'

const PARTITION = 'SENT'

/** How many mails were handed over on each day. */
export class DayCounts {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  /** The first day on which any was, and how many on this one. */
  async read(day: string): Promise<{ first?: string; sent: number }> {
    const [today] = await this.#table.get([{ pk: PARTITION, sk: day }])
    const sent = Number(today?.value ?? 0)
    for await (const { sk } of this.#table.query(PARTITION, { limit: 1 })) return { first: sk, sent }
    return { sent }
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

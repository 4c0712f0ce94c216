import type { Table } from '../../ports/table.ts'
import { update } from '../update.ts'

const PARTITION = 'SENT'
/** How many days with email are read: what was sent before them says nothing about what mailbox providers are used to. */
const REMEMBERED_DAYS = 100

/** How many emails were sent on each day. */
export class DayCounts {
  readonly #table: Table

  constructor(table: Table) {
    this.#table = table
  }

  /** Reads how many were sent on this day, and on the busiest day before it. A day is `YYYY-MM-DD` in UTC. */
  async read(day: string): Promise<{ mostBefore: number; sent: number }> {
    const counts = { mostBefore: 0, sent: 0 }
    for await (const { sk, value } of this.#table.query(PARTITION, {
      reverse: true,
      limit: REMEMBERED_DAYS,
    })) {
      if (sk === day) counts.sent = Number(value)
      else if (sk < day) counts.mostBefore = Math.max(counts.mostBefore, Number(value))
    }
    return counts
  }

  async add(day: string, emails: number): Promise<void> {
    await update(this.#table, { pk: PARTITION, sk: day }, (stored) => ({
      value: Number(stored?.value ?? 0) + emails,
    }))
  }
}

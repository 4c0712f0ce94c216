import type { LoggedReaderAct, ReaderAct } from '../../domain/decisions/reader-act.ts'
import { LEDGER_DAYS } from '../../domain/email/retention.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Table } from '../../ports/table.ts'
import { codec, numberKey } from '../codec.ts'

const PARTITION = 'OPERATOR-ACTS'
const acts = codec<LoggedReaderAct>('act of an operator')

/**
 * The log of what operators did for subscribers and with mailings. It is in the table of subscribers, separate from the other
 * decisions of operators, because nothing that reads sources may see it. It is kept as long as the ledger of deliveries.
 */
export class ReaderActs {
  readonly #table: Table
  readonly #clock: Clock

  constructor(table: Table, clock: Clock) {
    this.#table = table
    this.#clock = clock
  }

  async add(act: ReaderAct, by: string): Promise<void> {
    for (;;) {
      const number = ((await this.newest(1))[0]?.number ?? 0) + 1
      const now = this.#clock()
      const value = acts.encode({ number, at: now.toISOString(), by, act })
      const expires = Math.floor(now.getTime() / 1000) + LEDGER_DAYS * 86_400
      const key = { pk: PARTITION, sk: numberKey(number) }
      const [written] = await this.#table.write([{ ...key, value, expires, when: 'absent' }])
      if (written) return
    }
  }

  /** The last acts, the newest first. */
  async newest(limit: number): Promise<LoggedReaderAct[]> {
    const found: LoggedReaderAct[] = []
    for await (const { value } of this.#table.query(PARTITION, { reverse: true, limit }))
      found.push(acts.decode(value))
    return found
  }
}

import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freezeAudience } from '../functions/digest/audience.ts'
import { letters } from '../functions/digest/letter.ts'
import { type SenderDeps, takeTurn } from '../functions/digest/sender.ts'
import { SqliteTable } from '../functions/local/sqlite-table.ts'
import type { Mail, Mailer, Outcome } from '../functions/ports/mailer.ts'
import { DayCounts } from '../functions/store/day-counts.ts'
import { Deliveries } from '../functions/store/deliveries.ts'
import { Sendings } from '../functions/store/sendings.ts'
import { Subscribers } from '../functions/store/subscribers.ts'
import { edition, letterOptions } from './mail-material.ts'

/**
 * A sender as a process of its own that may be killed at any moment. Everything it knows stands in the folder: the
 * table, what the carrier took, and its clock, which goes on by three minutes with each start.
 */
async function runSender(folder: string, faults: boolean): Promise<void> {
  const clockFile = join(folder, 'clock')
  let offset = existsSync(clockFile) ? Number(readFileSync(clockFile, 'utf8')) : 0
  const advance = (minutes: number) => {
    offset += minutes * 60_000
    writeFileSync(clockFile, String(offset))
  }
  advance(3)
  const clock = () => new Date(Date.now() + offset)
  const carrier = new Carrier(join(folder, 'sink'), faults)
  const deps = senderDeps(new SqliteTable(join(folder, 'subscribers.sqlite'), clock), carrier, clock)
  await freezeAudience(edition, deps)
  for (;;) {
    const results = await takeTurn(deps)
    if (results?.every(({ is }) => is === 'complete')) return
    advance(results?.some(({ is }) => is === 'stopped') ? 24 * 60 : 3)
    carrier.newDay()
  }
}

const DAILY = 20_000

/** Takes mails into a file, one line each, and answers by a hash of address and attempt, as bad carriers do. */
class Carrier implements Mailer {
  readonly #file: string
  readonly #faults: boolean
  readonly #tries = new Map<string, number>()
  #today = 0

  constructor(file: string, faults: boolean) {
    this.#file = file
    this.#faults = faults
  }

  newDay(): void {
    this.#today = 0
  }

  async quota() {
    return { perSecond: Infinity, remaining: this.#faults ? DAILY - this.#today : Infinity }
  }

  async send({ to, raw }: Mail): Promise<Outcome> {
    const fate = this.#faults ? this.#fate(to) : undefined
    const taken = !fate || fate.is === 'accepted' || (fate.is === 'lost' && to.length % 2 === 0)
    if (taken) {
      appendFileSync(this.#file, `${to} ${raw.length}\n`)
      this.#today += 1
    }
    return fate ?? { is: 'accepted', messageId: to }
  }

  #fate(to: string): Outcome | undefined {
    const tried = this.#tries.get(to) ?? 0
    this.#tries.set(to, tried + 1)
    const dice = createHash('sha256').update(`${to} ${tried}`).digest().readUInt16BE(0) % 1000
    if (dice < 10) return { is: 'lost', reason: 'no reply' }
    if (dice < 20) return { is: 'refused', reason: 'no such mailbox', next: 'never' }
    if (dice < 30) return { is: 'refused', reason: 'busy', next: 'later' }
    if (dice < 32) return { is: 'throttled', limit: 'rate' }
    return undefined
  }
}

function senderDeps(table: SqliteTable, mailer: Mailer, clock: () => Date): SenderDeps {
  const silent = () => {}
  return {
    table,
    subscribers: new Subscribers(table),
    deliveries: new Deliveries(table),
    sendings: new Sendings(table),
    counts: new DayCounts(table),
    mailer,
    clock,
    sleep: async () => {},
    journal: { info: silent, warn: silent, error: silent },
    owner: String(process.pid),
    edition: async () => edition,
    writer: (of, startedAt) => letters(of, startedAt, letterOptions),
    ramp: false,
    completed: async () => {},
  }
}

const [folder = '', mode] = process.argv.slice(2)
const started = performance.now()
await runSender(folder, mode === 'faults')
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
console.log(
  JSON.stringify({
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMegabytes: (maxRSS * 1024) / 1e6,
  }),
)

import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SqliteTable } from '../../functions/adapters/local/sqlite/sqlite-table.ts'
import { freezeAudience } from '../../functions/digest/deliver/audience.ts'
import { runSender, type SenderDeps } from '../../functions/digest/deliver/sender.ts'
import { messageWriter } from '../../functions/digest/email/message.ts'
import type { Mail, Mailer, Outcome } from '../../functions/ports/mailer.ts'
import { openStores } from '../../functions/store/open-stores.ts'
import { edition, messageOptions } from './material.ts'

/**
 * Runs the sender in a process of its own that may be killed at any moment. All its state is in the folder: the table, the
 * emails that the mail server accepted, and its clock, which advances three minutes with each start.
 */
async function sendFrom(folder: string, daily: number | undefined): Promise<void> {
  const clockFile = join(folder, 'clock')
  let offset = existsSync(clockFile) ? Number(readFileSync(clockFile, 'utf8')) : 0
  const advance = (minutes: number) => {
    offset += minutes * 60_000
    writeFileSync(clockFile, String(offset))
  }
  advance(3)
  const clock = () => new Date(Date.now() + offset)
  const mailServer = daily === undefined ? new Sink(folder) : new UnreliableServer(folder, daily, clock)
  const deps = senderDeps(new SqliteTable(join(folder, 'subscribers.sqlite'), clock), mailServer, clock)
  await freezeAudience(edition, deps)
  for (;;) {
    const results = await runSender(deps)
    if (results?.every(({ kind }) => kind === 'complete')) return
    if (results?.some(({ kind }) => kind === 'failed')) throw new Error('The edition failed.')
    advance(results?.some(({ kind }) => kind === 'stopped') ? 24 * 60 : 3)
  }
}

/** Writes a line for each email into a file. */
class Sink implements Mailer {
  readonly #file: string

  constructor(folder: string) {
    this.#file = join(folder, 'sink')
  }

  async quota() {
    return { perSecond: Infinity, remaining: Infinity }
  }

  async send({ to, raw }: Mail): Promise<Outcome> {
    appendFileSync(this.#file, `${to} ${raw.length}\n`)
    return { kind: 'accepted', messageId: to }
  }
}

/** How many emails the reported daily limit is behind, so that the sender meets the limit itself too. */
const LAG_EMAILS = 100

/**
 * Accepts `daily` emails a day, and answers by a hash of address and attempt: some replies are lost, half of them after the
 * email was accepted, some emails are refused for good or for now, and some throttled.
 */
class UnreliableServer implements Mailer {
  readonly #sink: Sink
  readonly #folder: string
  readonly #daily: number
  readonly #clock: () => Date
  readonly #tries = new Map<string, number>()

  constructor(folder: string, daily: number, clock: () => Date) {
    this.#sink = new Sink(folder)
    this.#folder = folder
    this.#daily = daily
    this.#clock = clock
  }

  async quota() {
    return { perSecond: Infinity, remaining: this.#daily - this.#acceptedToday() + LAG_EMAILS }
  }

  async send(mail: Mail): Promise<Outcome> {
    if (this.#acceptedToday() >= this.#daily) return { kind: 'throttled', limit: 'daily' }
    const { to } = mail
    const dice = this.#rollDice(to)
    const fate = fateOf(dice)
    if (fate?.kind === 'lost') appendFileSync(join(this.#folder, 'lost'), `${to}\n`)
    if (!fate || (fate.kind === 'lost' && dice % 2 === 0)) {
      appendFileSync(this.#today(), '.')
      await this.#sink.send(mail)
    }
    return fate ?? { kind: 'accepted', messageId: to }
  }

  /** A file that grows by a byte with each email of its day, since it must survive the process. */
  #today(): string {
    return join(this.#folder, `taken-${this.#clock().toISOString().slice(0, 10)}`)
  }

  #acceptedToday(): number {
    return statSync(this.#today(), { throwIfNoEntry: false })?.size ?? 0
  }

  #rollDice(to: string): number {
    const tried = this.#tries.get(to) ?? 0
    this.#tries.set(to, tried + 1)
    return createHash('sha256').update(`${to} ${tried}`).digest().readUInt16BE(0) % 1000
  }
}

function fateOf(dice: number): Outcome | undefined {
  if (dice < 10) return { kind: 'lost', reason: 'no reply' }
  if (dice < 20) return { kind: 'refused', reason: 'no such mailbox', next: 'never' }
  if (dice < 30) return { kind: 'refused', reason: 'busy', next: 'later' }
  if (dice < 32) return { kind: 'throttled', limit: 'rate' }
  return undefined
}

function senderDeps(table: SqliteTable, mailer: Mailer, clock: () => Date): SenderDeps {
  const silent = () => {}
  return {
    table,
    ...openStores({ subscribers: table }),
    mailer,
    clock,
    sleep: async () => {},
    logger: { info: silent, warn: silent, error: console.error },
    owner: String(process.pid),
    edition: async () => edition,
    writer: (of) => messageWriter(of, messageOptions),
    pace: {},
    completed: async () => true,
  }
}

const [folder = '', daily] = process.argv.slice(2)
const started = performance.now()
await sendFrom(folder, daily === undefined ? undefined : Number(daily))
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
console.log(
  JSON.stringify({
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
    peakMegabytes: (maxRSS * 1024) / 1e6,
  }),
)

import type { Fetcher, FetchOutcome } from '../../../functions/ports/fetcher.ts'
import type { Files } from '../../../functions/ports/files.ts'
import type { Mailer, Outcome } from '../../../functions/ports/mailer.ts'
import type { Table } from '../../../functions/ports/table.ts'
import type { Failure, Fault, Plan } from '../plan.ts'

/** A call to a port, and how it can fail. */
export interface PortCall {
  call: string
  faults: readonly Fault[]
}

/**
 * A table and a folder reject for refused, throttled and timed out alike, so one of them is tried. A call that changes
 * nothing can't lose its reply, and a crash after it equals one after the change before it.
 */
const read: readonly Fault[] = ['refused']
const write: readonly Fault[] = ['refused', 'reply lost', 'crash']
const fetching: readonly Fault[] = ['refused', 'throttled', 'timed out', 'crash']
const mailing: readonly Fault[] = ['refused', 'throttled', 'timed out', 'reply lost', 'crash']

/** The ports of one machine. Every call gets a name, which is the same in every run, and one call fails as planned. */
export class FaultyPorts {
  readonly calls: PortCall[] = []
  /** Whether the planned fault happened. */
  fired = false
  /** Whether the calling process has ended. Every call then fails until another process calls `open`. */
  dead = false
  readonly #plan: Plan | undefined
  readonly #times = new Map<string, number>()

  constructor(plan?: Plan) {
    this.#plan = plan
  }

  /** Opens the ports for a process that starts. */
  open(): Adapters {
    this.dead = false
    let isAlive = true
    const pass: Pass = async (what, faults, act, failed) => {
      if (!isAlive) throw new Error('The process has ended.')
      const fault = this.#faultOf(what, faults)
      if (fault === undefined) {
        const answer = await act()
        if (!isAlive) throw new Error('The process has ended.')
        return answer
      }
      this.fired = true
      if (fault === 'reply lost' || fault === 'crash') await act()
      if (fault === 'crash') {
        this.dead = true
        isAlive = false
        throw new Error('The process ends here.')
      }
      return failed(fault)
    }
    return adapters(pass)
  }

  #faultOf(what: string, faults: readonly Fault[]) {
    const times = (this.#times.get(what) ?? 0) + 1
    this.#times.set(what, times)
    const call = `${what} #${times}`
    this.calls.push({ call, faults })
    return call === this.#plan?.call ? this.#plan.fault : undefined
  }
}

type Pass = <T>(
  what: string,
  faults: readonly Fault[],
  act: () => Promise<T>,
  failed: (fault: Failure) => T | Promise<T>,
) => Promise<T>

export type Adapters = ReturnType<typeof adapters>

function adapters(pass: Pass) {
  return {
    table: (name: string, table: Table): Table => ({
      get: async (keys) =>
        keys.length === 0 ? [] : pass(`${name} get ${keyOf(keys)}`, read, () => table.get(keys), reject),
      write: async (writes) =>
        writes.length === 0
          ? []
          : pass(`${name} write ${keyOf(writes)}`, write, () => table.write(writes), reject),
      async *query(pk, range) {
        // Queries of days on which no story was founded are all alike.
        if (isQuiet(pk)) return
        const all = () => Array.fromAsync(table.query(pk, range))
        yield* await pass(`${name} query ${pk}`, read, all, reject)
      },
    }),
    files: (name: string, files: Files): Files => ({
      read: (path) => pass(`${name} read ${path}`, read, () => files.read(path), reject),
      write: (path, body, type) =>
        pass(`${name} write ${path}`, write, () => files.write(path, body, type), reject),
      remove: (path) => pass(`${name} remove ${path}`, write, () => files.remove(path), reject),
      async *list(prefix) {
        const all = () => Array.fromAsync(files.list(prefix))
        yield* await pass(`${name} list ${prefix}`, read, all, reject)
      },
    }),
    mailer: (mailer: Mailer): Mailer => ({
      ...(mailer.answerMs !== undefined && { answerMs: mailer.answerMs }),
      quota: () => mailer.quota(),
      send: (mail, mayGo) =>
        pass(`mail ${nameOf(mail.tags)}`, mailing, () => mailer.send(mail, mayGo), notMailed),
    }),
    fetcher: (fetcher: Fetcher): Fetcher => ({
      get: (address, known) =>
        pass(`fetch ${address}`, fetching, () => fetcher.get(address, known), notFetched),
      close: () => fetcher.close(),
    }),
  }
}

/** Whether it is a day before or after the run. */
function isQuiet(pk: string): boolean {
  return /^STORIES#(?!2026112[67])/.test(pk)
}

function reject(fault: Failure): never {
  throw new Error(`It was ${fault}.`)
}

/** As `functions/adapters/local/mail/smtp.ts` reports it. */
function notMailed(fault: Failure): Outcome {
  if (fault === 'refused') return { kind: 'refused', reason: 'SMTP ECONNECTION at CONN', next: 'wait' }
  if (fault === 'throttled') return { kind: 'throttled', limit: 'rate' }
  return { kind: 'lost', reason: 'SMTP ETIMEDOUT at DATA' }
}

/** As `functions/ports/fetcher.ts` describes it. */
function notFetched(fault: Failure): FetchOutcome {
  const reason = `It was ${fault}.`
  return fault === 'throttled' ? { kind: 'rate-limited', status: 429, reason } : { kind: 'failed', reason }
}

function keyOf(keys: readonly { pk: string; sk: string }[]): string {
  const [first] = keys
  return `${first?.pk}/${first?.sk}${keys.length > 1 ? ` and ${keys.length - 1} more` : ''}`
}

function nameOf(tags: Record<string, string>): string {
  return Object.values(tags).join(' ')
}

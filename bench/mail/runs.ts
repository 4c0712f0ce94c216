import { execFile, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { SqliteTable } from '../../functions/adapters/local/sqlite/sqlite-table.ts'
import { BATCH_ROWS } from '../../functions/digest/deliver/send.ts'
import type { Delivery } from '../../functions/domain/model/delivery.ts'
import { Deliveries } from '../../functions/store/editions/deliveries.ts'
import { Subscribers, shards } from '../../functions/store/subscribers/subscribers.ts'
import { address, edition, fillSubscribers, idOf } from './material.ts'

/** The bytes of one email's line in the sink: an address and a size. */
const LINE_BYTES = 28
/** How many days the daily limit spreads an edition over. */
const DAYS = 5
/** One sender in this many is killed in its first seconds, when it may be starting or freezing the audience. */
const ONE_EARLY_IN = 5
const EARLY_MS = 4000
const script = join(import.meta.dirname, 'process.ts')
/** Collects young objects sooner, which takes little time and keeps memory low. */
const flags = ['--max-semi-space-size=2', '--max-old-space-size=96', '--import', 'tsx', script]

/** How fast an edition was sent, and with how much memory. */
export interface Speed {
  seconds: number
  cpuSeconds: number
  peakMegabytes: number
  accepted: number
}

/** Sends one email to each subscriber in a process of its own, to a sink on this machine. */
export function measureSpeed(subscribers: number, sets: number): Promise<Speed> {
  return withFolder(subscribers, sets, async (folder, table) => {
    const { stdout } = await promisify(execFile)(process.execPath, [...flags, folder])
    const { states } = await readRows(table)
    return { ...JSON.parse(stdout), accepted: states.accepted ?? 0 }
  })
}

/** What a comparison of the rows with the sink found. */
export interface Audit {
  kills: number
  rows: number
  states: Partial<Record<Delivery['state'], number>>
  /** Addresses that are in the sink more than once. */
  twice: number
  /** Accepted rows without an email in the sink, and failed rows with one. */
  contradicted: number
  /** Subscribers whose row is missing or not final. */
  open: number
  /** Uncertain rows whose reply was lost, as the mail server's own record says. */
  lost: number
  /** Uncertain rows that a killed sender left behind. */
  cutOff: number
  /** Uncertain rows for any other reason. */
  unexplained: number
}

/**
 * Does the same with an unreliable mail server and a sender that is killed at `kills` moments spread over the run, and then
 * compares the rows with the sink.
 */
export function auditKills(subscribers: number, kills: number, random: () => number): Promise<Audit> {
  return withFolder(subscribers, Math.min(2000, subscribers), async (folder, table) => {
    // Refused emails, and those whose claim was cut off by a kill, never reach the sink.
    const last = subscribers * 0.95 - (kills + 1) * BATCH_ROWS
    const moments = Array.from({ length: kills }, () => random() * last).sort((a, b) => a - b)
    let killed = 0
    for (const emails of moments) {
      const by = killed % ONE_EARLY_IN === 0 ? random() * EARLY_MS : undefined
      if (await endedBefore({ emails, by, after: random() * 20 }, folder, subscribers)) break
      killed += 1
    }
    if (killed === kills) await endedBefore(undefined, folder, subscribers)
    return { kills: killed, ...(await compare(table, folder, subscribers)) }
  })
}

/** `after` milliseconds after the sink has `emails` emails, and at the latest `by` milliseconds after the start. */
interface Moment {
  emails: number
  after: number
  by: number | undefined
}

/** Runs the sender and kills it with SIGKILL at that moment. Returns `true` if it ended before. */
function endedBefore(moment: Moment | undefined, folder: string, subscribers: number): Promise<boolean> {
  const sink = join(folder, 'sink')
  const size = () => statSync(sink, { throwIfNoEntry: false })?.size ?? 0
  return new Promise((resolve, reject) => {
    const sender = spawn(process.execPath, [...flags, folder, String(Math.ceil(subscribers / DAYS))], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const timers: NodeJS.Timeout[] = []
    const killIn = (ms: number) => timers.push(setTimeout(() => sender.kill('SIGKILL'), ms))
    if (moment?.by !== undefined) killIn(moment.by)
    const watch = setInterval(() => {
      if (!moment || size() < moment.emails * LINE_BYTES) return
      clearInterval(watch)
      killIn(moment.after)
    }, 1)
    sender.once('error', reject)
    sender.once('exit', (code, signal) => {
      for (const timer of [watch, ...timers]) clearTimeout(timer)
      if (code !== 0 && signal !== 'SIGKILL') reject(new Error(`The sender ended with code ${code}.`))
      else resolve(signal === null)
    })
  })
}

async function compare(
  table: SqliteTable,
  folder: string,
  subscribers: number,
): Promise<Omit<Audit, 'kills'>> {
  const { rows, states } = await readRows(table)
  const taken = countAddresses(join(folder, 'sink'))
  const unanswered = countAddresses(join(folder, 'lost'))
  const final = ['accepted', 'failed', 'uncertain']
  let [contradicted, open, lost, cutOff, unexplained] = [0, 0, 0, 0, 0]
  for (let n = 0; n < subscribers; n++) {
    const row = rows.get(idOf(address(n)))
    const has = taken.has(address(n))
    if (!row || !final.includes(row.state)) open += 1
    else if ((row.state === 'accepted' && !has) || (row.state === 'failed' && has)) contradicted += 1
    else if (row.state === 'uncertain') {
      if (row.reason === 'no reply' && unanswered.has(address(n))) lost += 1
      else if (row.reason === 'the sender stopped') cutOff += 1
      else unexplained += 1
    }
  }
  const twice = [...taken.values()].filter((count) => count > 1).length
  return { rows: rows.size, states, twice, contradicted, open, lost, cutOff, unexplained }
}

/** Counts how often each address is at the start of a line. */
function countAddresses(file: string): Map<string, number> {
  const counts = new Map<string, number>()
  if (!existsSync(file)) return counts
  for (const line of readFileSync(file, 'utf8').trimEnd().split('\n')) {
    const to = line.split(' ')[0] ?? ''
    counts.set(to, (counts.get(to) ?? 0) + 1)
  }
  return counts
}

async function readRows(table: SqliteTable) {
  const rows = new Map<string, Delivery>()
  const states: Audit['states'] = {}
  for (const shard of shards) {
    for await (const { delivery } of new Deliveries(table).inShard(edition.id, shard)) {
      rows.set(delivery.subscriber, delivery)
      states[delivery.state] = (states[delivery.state] ?? 0) + 1
    }
  }
  return { rows, states }
}

async function withFolder<T>(
  subscribers: number,
  sets: number,
  work: (folder: string, table: SqliteTable) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'mail-'))
  const table = new SqliteTable(join(folder, 'subscribers.sqlite'), () => new Date())
  try {
    await fillSubscribers(new Subscribers(table), subscribers, sets)
    return await work(folder, table)
  } finally {
    table.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

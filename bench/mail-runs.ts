import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { SqliteTable } from '../functions/local/sqlite-table.ts'
import type { Delivery } from '../functions/model/delivery.ts'
import { Deliveries } from '../functions/store/deliveries.ts'
import { Subscribers, shards } from '../functions/store/subscribers.ts'
import { address, edition, fillSubscribers, idOf } from './mail-material.ts'

/** What one mail takes in the sink: an address, a size. */
const LINE_BYTES = 28
const script = join(import.meta.dirname, 'mail-process.ts')
/** Young objects are collected sooner, which costs little time and keeps memory low. */
const flags = ['--max-semi-space-size=2', '--max-old-space-size=96', '--import', 'tsx', script]

export interface Speed {
  seconds: number
  cpuSeconds: number
  peakMegabytes: number
  accepted: number
}

/** Mails everybody once to a local sink, in a process of its own. */
export function measureSpeed(subscribers: number, sets: number): Promise<Speed> {
  return withFolder(subscribers, sets, async (folder, table) => {
    const { stdout } = await promisify(execFile)(process.execPath, [...flags, folder, 'plain'])
    const { states } = await ledger(table)
    return { ...JSON.parse(stdout), accepted: states.accepted ?? 0 }
  })
}

export interface Audit {
  kills: number
  rows: number
  states: Partial<Record<Delivery['state'], number>>
  /** Addresses that the sink holds more than once. */
  twice: number
  /** Rows that say accepted while the sink has no mail, or failed while it has one. */
  contradicted: number
  /** Rows of the subscribers that were put in which are missing or not final. */
  open: number
  /** Uncertain rows whose reply was not lost and whose process was not killed after it claimed them. */
  unexplained: number
}

/** The same with a bad carrier and a sender that is killed so many times, then checked against what the sink holds. */
export function auditKills(subscribers: number, kills: number, random: () => number): Promise<Audit> {
  return withFolder(subscribers, Math.min(2000, subscribers), async (folder, table) => {
    const most = Math.floor((subscribers / kills) * 0.8)
    let killed = 0
    while (killed < kills && !(await killedAfter(Math.ceil(random() * most), random, folder))) killed += 1
    if (killed === kills) await killedAfter(Infinity, random, folder)
    return { kills: killed, ...(await compare(table, join(folder, 'sink'), subscribers)) }
  })
}

/**
 * Runs the sender and kills it with SIGKILL a moment after it handed so many mails over; `true` where it came to its
 * end first.
 */
function killedAfter(mails: number, random: () => number, folder: string): Promise<boolean> {
  const sink = join(folder, 'sink')
  const size = () => statSync(sink, { throwIfNoEntry: false })?.size ?? 0
  const enough = size() + mails * LINE_BYTES
  return new Promise((resolve, reject) => {
    const sender = spawn(process.execPath, [...flags, folder, 'faults'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    const watch = setInterval(() => {
      if (size() < enough) return
      clearInterval(watch)
      setTimeout(() => sender.kill('SIGKILL'), random() * 20)
    }, 1)
    sender.once('error', reject)
    sender.once('exit', (code, signal) => {
      clearInterval(watch)
      if (code !== 0 && signal !== 'SIGKILL') reject(new Error(`The sender ended with code ${code}.`))
      else resolve(signal === null)
    })
  })
}

async function compare(table: SqliteTable, sink: string, subscribers: number): Promise<Omit<Audit, 'kills'>> {
  const { rows, states } = await ledger(table)
  const taken = new Map<string, number>()
  for (const line of readFileSync(sink, 'utf8').trimEnd().split('\n')) {
    const to = line.split(' ')[0] ?? ''
    taken.set(to, (taken.get(to) ?? 0) + 1)
  }
  const final = ['accepted', 'failed', 'uncertain']
  let [contradicted, open, unexplained] = [0, 0, 0]
  for (let n = 0; n < subscribers; n++) {
    const row = rows.get(idOf(address(n)))
    const has = taken.has(address(n))
    if (!row || !final.includes(row.state)) open += 1
    else if ((row.state === 'accepted' && !has) || (row.state === 'failed' && has)) contradicted += 1
    else if (row.state === 'uncertain' && !['no reply', 'the sender stopped'].includes(row.reason ?? '')) {
      unexplained += 1
    }
  }
  const twice = [...taken.values()].filter((count) => count > 1).length
  return { rows: rows.size, states, twice, contradicted, open, unexplained }
}

async function ledger(table: SqliteTable) {
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

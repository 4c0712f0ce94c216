import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listen } from '../../functions/adapters/local/server/web.ts'
import { SqliteTable } from '../../functions/adapters/local/sqlite/sqlite-table.ts'
import { subscriberApp } from '../../functions/app/web/subscriber-app.ts'
import { signToken } from '../../functions/auth/tokens.ts'
import { readConfiguration } from '../../functions/configuration/read.ts'
import { Subscribers } from '../../functions/store/subscribers/subscribers.ts'
import type { Figure } from '../figure.ts'
import { address, fillSubscribers, idOf, keys } from './material.ts'

const MOST_REQUESTS = 300

/** Measures how fast the pages for subscribing and leaving answer, over HTTP on this machine. */
export async function measureRoutes(subscribers: number): Promise<Figure[]> {
  const requests = Math.min(MOST_REQUESTS, subscribers)
  const folder = mkdtempSync(join(tmpdir(), 'routes-'))
  const clock = () => new Date()
  const table = new SqliteTable(join(folder, 'subscribers.sqlite'), clock)
  const silent = () => {}
  let ids = 0
  const context = {
    configuration: readConfiguration({ base: 'config' }),
    clock,
    logger: { info: silent, warn: silent, error: silent },
    siteUrl: 'https://digest.example',
    subscribers: table,
    keys,
    newId: () => `request-${ids++}`,
  }
  const app = subscriberApp(context, { send: async () => {} }, () => `client-${ids}`)
  const { server, url } = await listen(app, 0)
  try {
    const all = new Subscribers(table)
    await fillSubscribers(all, subscribers, 2000)
    const token = (kind: 'confirm' | 'unsubscribe', n: number) =>
      signToken(kind, idOf(address(n)), keys, clock())
    const post = (path: string, form: Record<string, string> = {}) =>
      fetch(`${url}${path}`, { method: 'POST', body: new URLSearchParams(form) })
    const oneClick = { 'List-Unsubscribe': 'One-Click' }
    const split = `over HTTP, ${subscribers} subscribers in SQLite, ${requests} requests`
    const [known, unknown] = [[] as number[], [] as number[]]
    // Alternately, so that other work of this machine slows both alike.
    for (let n = 0; n < requests; n++) {
      known.push(await timed(() => post('/subscribe', { email: address(n) })))
      unknown.push(await timed(() => post('/subscribe', { email: `nobody${n}@example.org` })))
    }
    for (let n = 0; n < requests; n++) {
      await all.change(idOf(address(n)), (old) => old && { subscriber: { ...old, state: 'pending' } })
    }
    const confirm = await each(requests, (n) => post(`/confirm/${token('confirm', n)}`))
    const unsubscribe = await each(requests, (n) => post(`/unsubscribe/${token('unsubscribe', n)}`, oneClick))
    const figures = { 'sign-up': [...known, ...unknown], confirm, unsubscribe }
    return [
      ...Object.entries(figures).flatMap(([name, times]) => [
        { name: `${name}, ms, median`, value: quantile(times, 0.5), target: 50, split },
        { name: `${name}, ms, slowest of a hundred`, value: quantile(times, 0.99), split },
      ]),
      {
        name: 'sign-up of a known address over that of an unknown one, median',
        value: quantile(known, 0.5) / quantile(unknown, 0.5),
        split,
      },
    ]
  } finally {
    server.close()
    server.closeAllConnections()
    table.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function each(requests: number, request: (n: number) => Promise<Response>): Promise<number[]> {
  const times: number[] = []
  for (let n = 0; n < requests; n++) times.push(await timed(() => request(n)))
  return times
}

async function timed(request: () => Promise<Response>): Promise<number> {
  const started = performance.now()
  const answer = await request()
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`A page answered ${answer.status} where 200 was expected.`)
  return performance.now() - started
}

function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

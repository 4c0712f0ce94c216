import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { LocalContext } from '../../../functions/adapters/local/local-context.ts'
import { Sender } from '../../../functions/adapters/local/mail/sender.ts'
import { RequestQueue } from '../../../functions/adapters/local/scheduler/request-queue.ts'
import { SqliteTable } from '../../../functions/adapters/local/sqlite/sqlite-table.ts'
import { composeNow } from '../../../functions/app/editions/scheduled-edition.ts'
import { buildReport } from '../../../functions/digest/report/report.ts'
import { Deliveries } from '../../../functions/store/editions/deliveries.ts'
import { type Request, Requests } from '../../../functions/store/subscribers/requests.ts'
import {
  Subscribers,
  shardOf,
  shards,
  subscriberId,
} from '../../../functions/store/subscribers/subscribers.ts'
import { TrialContext } from '../../app/context.ts'
import { Sink } from '../../digest/context.ts'

const day = '2026-11-20'

let trial: TrialContext
let sink: Sink
let context: LocalContext
let stop: AbortController
let sender: Sender
let requests: RequestQueue
/** Ends the sleep of the sender. It does not sleep again. */
let awake: () => void
let asleep: Promise<void>

beforeEach(async () => {
  trial = new TrialContext()
  sink = new Sink()
  sink.perSecond = 10
  stop = new AbortController()
  const sleeps = Promise.withResolvers<void>()
  const wakes = Promise.withResolvers<void>()
  awake = wakes.resolve
  asleep = sleeps.promise
  const sleep = async (ms: number) => {
    const until = trial.time + ms
    sleeps.resolve()
    await wakes.promise
    // Another sleep may have moved the time further already.
    trial.time = Math.max(trial.time, until)
  }
  context = { ...trial.context, mailer: sink, sleep }
  sender = new Sender(context, stop.signal)
  requests = new RequestQueue(context, sender, stop.signal)
})
afterEach(() => trial.close())

async function startMailing(subscribers: number): Promise<void> {
  await trial.subscribeAll(Array.from({ length: subscribers }, (_, n) => `reader${n}@example.org`))
  await trial.addStory()
  await composeNow(context, 'weekly', day)
  sender.wake()
  await asleep
  // The first email is sent at once.
  await vi.waitUntil(() => editions().length === 1)
}

const ask = (request: Request) => new Requests(context.subscribers, context.clock, context.newId).add(request)
const signUp = (email: string) =>
  ask({
    kind: 'subscribe',
    email,
    preferences: { topics: [], places: [], frequency: 'weekly', language: 'en', matters: [] },
    form: 'test',
    at: context.clock().toISOString(),
  })
const confirmations = () => sink.taken.filter(({ tags }) => tags.kind === 'confirm').map(({ to }) => to)
const editions = () => sink.taken.filter(({ tags }) => tags.edition === day).map(({ to }) => to)
const states = async () => {
  const { subscribers: table } = context
  return (await buildReport(day, { deliveries: new Deliveries(table), subscribers: new Subscribers(table) }))
    .states
}

async function queuedSubscriber(): Promise<string> {
  const deliveries = new Deliveries(context.subscribers)
  for (const shard of shards) {
    for await (const { delivery } of deliveries.inShard(day, shard)) {
      if (delivery.state === 'queued') return delivery.subscriber
    }
  }
  throw new Error('No delivery is queued.')
}

function addressInFirstShard(): string {
  for (let n = 0; ; n++) {
    const email = `new${n}@example.org`
    if (shardOf(subscriberId(email, context.keys.address)) === shards[0]) return email
  }
}

describe('while the sender waits because of the rate limit', () => {
  it('another process can write, because no lock is held', async () => {
    await startMailing(5)
    const other = new SqliteTable(join(trial.folder, 'subscribers.sqlite'), context.clock)
    expect(await other.write([{ pk: 'a', sk: 'b', value: 1, when: 'always' }])).toEqual([true])
    other.close()
    awake()
    await sender.idle()
    expect(await states()).toEqual({ accepted: 5 })
  })

  it('a sign-up gets its confirmation email, and a reader who unsubscribes gets no edition', async () => {
    await startMailing(40)
    const before = editions().length
    await requests.send([await signUp('new@example.org')])
    await requests.idle()
    expect(confirmations()).toEqual(['new@example.org'])
    expect(editions()).toHaveLength(before)

    const leaving = await queuedSubscriber()
    await new Subscribers(context.subscribers).change(
      leaving,
      (old) => old && { subscriber: { ...old, state: 'unsubscribed' } },
    )
    awake()
    await sender.idle()
    expect(await states()).toEqual({ accepted: 39, excluded: 1 })
    expect(editions()).toHaveLength(39)
  })

  it('a stop leaves the rest for the next start, and no reader gets the edition twice', async () => {
    await startMailing(40)
    stop.abort()
    awake()
    await sender.idle()
    expect((await states()).queued).toBeGreaterThan(0)

    const next = new Sender(context, new AbortController().signal)
    next.wake()
    await next.idle()
    expect(await states()).toEqual({ accepted: 40 })
    expect(new Set(editions()).size).toBe(40)
    expect(editions()).toHaveLength(40)
  })
})

describe('the sender', () => {
  it('runs again and again until an edition is complete', async () => {
    await startMailing(500)
    awake()
    await sender.idle()
    expect(await states()).toEqual({ accepted: 500 })
    const turns = trial.logged
      .filter(({ event }) => event.startsWith('mailing '))
      .map(({ facts }) => facts?.because)
    expect(turns).toEqual(['interrupted', undefined])
  })

  it('sends a reader who just confirmed the latest edition at once, long after all others got it', async () => {
    await startMailing(3)
    awake()
    await sender.idle()
    trial.later(3 * 24 * 60)
    const id = await trial.subscribe('new@example.org')
    await requests.send([await ask({ kind: 'welcome', subscriber: id })])
    await requests.idle()
    await sender.idle()
    expect(editions()).toHaveLength(4)
    expect(editions().at(-1)).toBe('new@example.org')
  })

  it('sends a reader who just confirmed the latest edition although others still wait and their position was passed', async () => {
    await startMailing(800)
    const email = addressInFirstShard()
    const id = await trial.subscribe(email)
    await requests.send([await ask({ kind: 'welcome', subscriber: id })])
    await requests.idle()
    awake()
    await sender.idle()
    expect(editions().indexOf(email)).toBeLessThan(500)
    expect(editions()).toHaveLength(801)
  })
})

describe('a request of a reader', () => {
  it('never delays the page that took it', async () => {
    const silent = Promise.withResolvers<void>()
    sink.answer = async () => {
      await silent.promise
      return undefined
    }
    await requests.send([await signUp('new@example.org')])
    expect(confirmations()).toEqual([])
    silent.resolve()
    await requests.idle()
    expect(confirmations()).toEqual(['new@example.org'])
  })

  it('that an earlier run left is handled once at the start', async () => {
    await signUp('left@example.org')
    await requests.resume()
    await requests.resume()
    await requests.idle()
    await requests.resume()
    await requests.idle()
    expect(confirmations()).toEqual(['left@example.org'])
  })

  it('stays for later if the mail server can’t be reached, and is not queued twice', async () => {
    await signUp('new@example.org')
    sink.answer = () => ({ kind: 'refused', reason: 'SMTP ECONNREFUSED', next: 'stop' })
    await requests.resume()
    await requests.idle()
    expect(confirmations()).toEqual([])
    sink.answer = () => undefined
    trial.later(1)
    await requests.resume()
    await requests.idle()
    expect(confirmations()).toEqual(['new@example.org'])
  })

  it('that arrives after a stop stays for the next start', async () => {
    stop.abort()
    await requests.send([await signUp('new@example.org')])
    await requests.idle()
    expect(confirmations()).toEqual([])
    await new RequestQueue(context, sender, new AbortController().signal).resume()
    await expect.poll(confirmations).toEqual(['new@example.org'])
  })
})

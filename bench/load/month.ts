import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type LocalContext, openLocalContext } from '../../functions/adapters/local/local-context.ts'
import { LocalPipeline } from '../../functions/adapters/local/scheduler/pipeline.ts'
import { composeDue, skipPastSlots } from '../../functions/app/editions/compose-due.ts'
import { sendEditions } from '../../functions/app/mailings/send-editions.ts'
import { createPublisherCache } from '../../functions/app/publish/publisher-cache.ts'
import { readConfiguration } from '../../functions/configuration/read.ts'
import type { Configuration } from '../../functions/domain/model/configuration.ts'
import type { Preferences } from '../../functions/domain/model/subscriber.ts'
import { HOUR_MS } from '../../functions/domain/time.ts'
import type { Clock } from '../../functions/ports/clock.ts'
import type { Mailer } from '../../functions/ports/mailer.ts'
import { Subscribers } from '../../functions/store/subscribers/subscribers.ts'
import { temporaryFolder } from '../../tests/support/temporary-folder.ts'
import { fillSubscribers } from '../mail/material.ts'
import { processorSeconds } from '../timed.ts'
import { News } from './news.ts'
import { type Measured, onDynalite, onSqlite } from './tables.ts'

/** The size of the simulated digest. */
export interface Size {
  sources: number
  entriesADay: number
  days: number
  subscribers: number
}

/** The cost of a day, and the memory and storage at its end. `send` is missing if no email was sent. */
export interface Day {
  articles: number
  decide: { cpu: number; calls: number }
  publish: { cpu: number; calls: number; written: number }
  compose: { cpu: number; calls: number; editions: number }
  send?: { cpu: number; calls: number; emails: number }
  /** Bytes, garbage collected. */
  resident: number
  heap: number
  /** Bytes; `undefined` if the table cannot report it. */
  stored?: number
}

/** After the weekly edition of its week, so that each edition covers seven days. */
const START = Date.UTC(2026, 9, 2, 18)
const POLLS_A_DAY = 4
/** The number of different preferences among the subscribers. */
const PREFERENCE_SETS = 2000

setFlagsFromString('--expose_gc')
const collectGarbage = runInNewContext('gc') as () => void

/** Simulates a month of a digest with all of production except the network, and yields each day. */
export async function* month(size: Size, where: 'sqlite' | 'dynalite'): AsyncGenerator<Day> {
  let time = START
  const clock = () => new Date(time)
  const folder = temporaryFolder()
  const tables = await (where === 'sqlite' ? onSqlite(folder, clock) : onDynalite(clock))
  const mailer = new Counter()
  const news = new News(size.sources, size.entriesADay, clock)
  const context = openContext(news, tables, mailer, folder, clock)
  const pipeline = new LocalPipeline(context)
  try {
    const sets = Math.min(PREFERENCE_SETS, size.subscribers)
    await fillSubscribers(
      new Subscribers(tables.subscribers),
      size.subscribers,
      sets,
      choices(context.configuration),
    )
    await skipPastSlots(context)
    for (let day = 0; day < size.days; day++) {
      const cost = {
        articles: 0,
        decide: none(),
        publish: { ...none(), written: 0 },
        compose: { ...none(), editions: 0 },
        send: none(),
      }
      const sentBefore = mailer.emails
      for (let poll = 0; poll < POLLS_A_DAY; poll++) {
        time += (24 / POLLS_A_DAY) * HOUR_MS
        const reports = await spent(cost.decide, tables, () => pipeline.poll({ all: true }))
        for (const { articles } of reports) cost.articles += articles
        const report = await spent(cost.publish, tables, () => pipeline.publish({ atOnce: true }))
        cost.publish.written += report?.written ?? 0
        await spent(cost.compose, tables, () => composeDue(context))
        await spent(cost.send, tables, () => sendEditions(context))
      }
      const { send, ...rest } = cost
      const emails = mailer.emails - sentBefore
      if (emails > 0) cost.compose.editions += 1
      collectGarbage()
      const { rss: resident, heapUsed: heap } = process.memoryUsage()
      yield {
        ...rest,
        ...(emails > 0 && { send: { ...send, emails } }),
        resident,
        heap,
        ...(tables.bytes && { stored: tables.bytes() }),
      }
    }
  } finally {
    await context.close()
    await tables.close()
  }
}

function openContext(
  news: News,
  tables: Measured,
  mailer: Mailer,
  folder: string,
  clock: Clock,
): LocalContext {
  const failed = (event: string, facts?: object) => {
    throw new Error(`${event}: ${JSON.stringify(facts)}`)
  }
  const local = openLocalContext({
    folder,
    configuration: { ...readConfiguration({ base: 'config' }), sources: news.sources },
    address: 'https://digest.example',
    allowPrivate: false,
    clock,
    logger: { info() {}, warn() {}, error: failed },
  })
  const { content, subscribers } = tables
  return {
    ...local,
    content,
    subscribers,
    cache: createPublisherCache({ ...local, content }),
    fetcher: news,
    mailer,
  }
}

/** Returns the n-th set of preferences: a topic and a place, in one of two languages. */
function choices({ topics, places }: Configuration): (n: number) => Preferences {
  return (n) => ({
    topics: [topics[n % topics.length]!.id],
    places: ['us', places[Math.floor(n / topics.length) % places.length]!.id],
    frequency: 'weekly',
    matters: [],
    language: n % 2 === 0 ? 'en' : 'es',
  })
}

const none = () => ({ cpu: 0, calls: 0 })

/** Adds the milliseconds of processor time and the calls of some work to `to`. */
async function spent<T>(
  to: { cpu: number; calls: number },
  tables: Measured,
  work: () => Promise<T>,
): Promise<T> {
  const calls = tables.calls()
  const before = processorSeconds()
  const result = await work()
  to.cpu += (processorSeconds() - before) * 1000
  to.calls += tables.calls() - calls
  return result
}

/** Accepts every email and stores none. */
export class Counter implements Mailer {
  emails = 0

  async quota() {
    return { perSecond: Infinity, remaining: Infinity }
  }

  async send() {
    this.emails += 1
    return { kind: 'accepted' as const, messageId: String(this.emails) }
  }
}

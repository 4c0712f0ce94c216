import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { consoleLogger } from '../../functions/adapters/local/console-logger.ts'
import { type LocalContext, openLocalContext } from '../../functions/adapters/local/local-context.ts'
import { Sender } from '../../functions/adapters/local/mail/sender.ts'
import { LocalPipeline } from '../../functions/adapters/local/scheduler/pipeline.ts'
import { RequestQueue } from '../../functions/adapters/local/scheduler/request-queue.ts'
import { createTick } from '../../functions/adapters/local/scheduler/scheduler.ts'
import { skipPastSlots } from '../../functions/app/editions/compose-due.ts'
import { readConfiguration } from '../../functions/configuration/read.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../functions/domain/time.ts'
import type { WholeTable } from '../../functions/ports/table.ts'
import { temporaryFolder } from '../../tests/support/temporary-folder.ts'
import { Counter } from '../load/month.ts'
import { News } from '../load/news.ts'
import { Readers } from './readers.ts'
import { type Kind, kindsIn, sizeOf } from './sizes.ts'

/** The size of the simulated digest. One entry in ten is relevant. */
export interface YearSize {
  sources: number
  entriesADay: number
  subscribers: number
  days: number
  /** The minutes between two runs of the schedule on a day that is measured: 1, as in production, unless a test needs less work. */
  minutes?: number
}

/** What a digest takes up at the end of some days, and the cost of the last day. */
export interface Taken {
  day: number
  /** Bytes of the files of both databases, of `kept`, and of the site. */
  content: number
  subscribers: number
  kept: number
  site: { files: number; bytes: number }
  /** What each database holds, by kind of row. */
  kinds: { content: Map<string, Kind>; subscribers: Map<string, Kind> }
  /** Bytes, garbage collected. */
  heap: number
  resident: number
  /** Of the last day, on which the scheduler ran each minute. */
  log: { lines: number; bytes: number }
  cycles: { median: number; longest: number; busySeconds: number }
  emails: number
}

const START = Date.UTC(2026, 0, 1)
/** The days between two measurements, the last of which is run minute by minute as in production. */
const MONTH_DAYS = 30
/** On the other days the scheduler runs less often, since most minutes have nothing to do. */
const QUIET_STEP_MS = 12 * HOUR_MS
/** A new bill is named each few days, and in many events. */
const EVENTS_OF_A_BILL = 100

setFlagsFromString('--expose_gc')
const collectGarbage = runInNewContext('gc') as () => void

/** Runs one machine through simulated days, with all of production except the network, and yields its size each month. */
export async function* runDays(size: YearSize): AsyncGenerator<Taken> {
  let time = START
  const clock = () => new Date(time)
  const folder = temporaryFolder()
  const log = { lines: 0, bytes: 0 }
  const news = new News(size.sources, size.entriesADay, clock, {
    names: (event) => (event % 5 === 0 ? `H.R. ${1000 + Math.floor(event / EVENTS_OF_A_BILL)}` : ''),
    failing: 's0',
  })
  const mailer = new Counter()
  const context: LocalContext = {
    ...openLocalContext({
      folder,
      configuration: configurationWith(news),
      address: 'https://digest.example',
      allowPrivate: false,
      clock,
      logger: consoleLogger((line) => {
        log.lines += 1
        log.bytes += Buffer.byteLength(line)
      }),
    }),
    fetcher: news,
    mailer,
  }
  const stop = new AbortController()
  const sender = new Sender(context, stop.signal)
  const requests = new RequestQueue(context, sender, stop.signal)
  const readers = new Readers(context, size.subscribers)
  const tick = createTick({
    context,
    pipeline: new LocalPipeline(context),
    requests,
    sender,
    prepare: () => skipPastSlots(context),
    reloadConfiguration: async () => {},
  })
  const minute = async () => {
    const before = performance.now()
    await tick()
    await sender.idle()
    return performance.now() - before
  }
  try {
    await readers.begin()
    for (let day = 1; day <= size.days; day++) {
      const isMeasured = day % MONTH_DAYS === 0 || day === size.days
      Object.assign(log, { lines: 0, bytes: 0 })
      const end = START + day * DAY_MS
      const step = isMeasured ? (size.minutes ?? 1) * MINUTE_MS : QUIET_STEP_MS
      const durations: number[] = []
      await readers.comeAndGo()
      while (time < end) {
        time += step
        durations.push(await minute())
      }
      if (!isMeasured) continue
      const seen = { ...log }
      const cycles = summed(durations)
      yield { day, ...(await takenBy(context)), log: seen, cycles, emails: mailer.emails }
    }
  } finally {
    stop.abort()
    await Promise.all([requests.idle(), sender.idle()])
    await context.close()
  }
}

function configurationWith(news: News) {
  const configuration = readConfiguration({ base: 'config' })
  return { ...configuration, sources: news.sources }
}

async function takenBy({ folder, content, subscribers }: LocalContext) {
  collectGarbage()
  const { rss: resident, heapUsed: heap } = process.memoryUsage()
  const database = (name: string) =>
    sizeOf(folder, (file) => file === join(folder, name) || file === join(folder, `${name}-wal`)).bytes
  return {
    content: database('content.sqlite'),
    subscribers: database('subscribers.sqlite'),
    kept: sizeOf(join(folder, 'kept')).bytes,
    site: sizeOf(join(folder, 'site')),
    kinds: {
      content: await kindsIn(content as WholeTable),
      subscribers: await kindsIn(subscribers as WholeTable),
    },
    heap,
    resident,
  }
}

function summed(durations: readonly number[]): Taken['cycles'] {
  const sorted = durations.toSorted((a, b) => a - b)
  return {
    median: sorted[Math.floor(sorted.length / 2)]!,
    longest: sorted.at(-1)!,
    busySeconds: sorted.reduce((all, one) => all + one, 0) / 1000,
  }
}

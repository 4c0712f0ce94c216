import { entries } from '../../../infra/entries.ts'
import { limits } from '../../../infra/limits.ts'
import { apiRoutes, email, event, pollsPerQueue, seconds } from './measured.ts'
import { monthlyCost, usd } from './monthly-cost.ts'
import type { PriceName, PriceTable } from './prices.ts'
import type { Load } from './usage.ts'

const DAY = 24 * 60 * 60
const DAYS_A_MONTH = 30
/** An email has two events, such as sent and delivered. */
const EVENTS = 2
/** Requests of SQS for a batch: sent, received and deleted. */
const PER_BATCH = 3

/** What is used in a day in which every limit is reached from its first second to its last. */
export interface WorstDay {
  rows: { what: string; name: PriceName; used: number; usd: number }[]
  /** The sum of the rows, less what the usual month leaves of the free tier, in USD before tax. */
  pays: number
  free: number
}

/**
 * The cost of the worst day: tables take as many units as they may, each route as many requests, queues keep their
 * functions busy all day, and emails are sent as fast as the table records them. A call takes as long as it usually does.
 */
export function worstDay(usual: Load, { prices, ...table }: PriceTable): WorstDay {
  const cost = (what: string, name: PriceName, used: number) => ({
    what,
    name,
    used,
    usd: used * prices[name].usd,
  })
  const { content, subscribers } = limits.tables
  const emails = (subscribers.writes / (email.writes + EVENTS * event.writes)) * DAY
  const requests =
    (limits.readersApi.perSecond * apiRoutes.busy + limits.api.perSecond * apiRoutes.others) * DAY
  const work = busy(emails, requests)
  const polls = (pollsPerQueue / DAYS_A_MONTH) * queues('standard').length
  const batches = (of: 'standard' | 'fifo') => sum(queues(of).map(({ calls }) => calls)) * PER_BATCH
  const rows = [
    cost('content table, reads', 'dynamoReads', (content.reads * DAY) / 1e6),
    cost('content table, writes', 'dynamoWrites', (content.writes * DAY) / 1e6),
    cost('subscribers table, reads', 'dynamoReads', (subscribers.reads * DAY) / 1e6),
    cost('subscribers table, writes', 'dynamoWrites', (subscribers.writes * DAY) / 1e6),
    cost('API, requests', 'apiRequests', requests / 1e6),
    cost('queues, requests', 'sqsStandard', (polls + batches('standard')) / 1e6),
    cost(
      'first-in-first-out queue, requests',
      'sqsFifo',
      (pollsPerQueue / DAYS_A_MONTH + batches('fifo')) / 1e6,
    ),
    cost('functions, calls', 'lambdaRequests', sum(work.map(({ calls }) => calls)) / 1e6),
    cost(
      'functions, seconds',
      'lambdaSeconds',
      sum(work.map(({ gigabyteSeconds }) => gigabyteSeconds)) / 1e3,
    ),
  ]
  const left = freeLeft(rows, usual, { prices, ...table })
  return { rows, free: left, pays: sum(rows.map(({ usd }) => usd)) - left }
}

/** The worst day as a Markdown table, whose last line is the sum of the others. */
export function worstDayTable({ rows, free, pays }: WorstDay): string {
  return [
    '| a day at every limit | USD |',
    '|---|--:|',
    ...rows.map((row) => `| ${row.what} | ${usd(row.usd)} |`),
    `| what a usual month leaves of the free tier | −${usd(free)} |`,
    `| **to pay** | **${usd(pays)}** |`,
  ].join('\n')
}

/** What a usual month leaves of the free tier, in USD, and at most what the day uses. */
function freeLeft(rows: WorstDay['rows'], usual: Load, table: PriceTable): number {
  const used = monthlyCost(usual, table).usage
  const names = [...new Set(rows.map(({ name }) => name))]
  return sum(
    names.map((name) => {
      const { free, usd } = table.prices[name]
      const today = sum(rows.filter((row) => row.name === name).map((row) => row.used))
      return Math.min(Math.max(free - used[name], 0), today) * usd
    }),
  )
}

/** How often each function is called, and how long it works in all. */
function busy(emails: number, requests: number): { calls: number; gigabyteSeconds: number }[] {
  const of = (name: keyof typeof entries, calls: number, each: number) => ({
    calls,
    gigabyteSeconds: calls * each * (entries[name].megabytes / 1024),
  })
  const minutes = DAY / 60
  return [
    of('poll', minutes / entries.poll.trigger.every.minutes, seconds.poll),
    of('publish', minutes, seconds.publishing),
    of('compose', minutes, seconds.compose),
    // One call sends at a time, and the others end at once.
    of('send', minutes, DAY / minutes),
    ...queues('standard').map(({ name, calls, each }) => of(name, calls, each)),
    ...queues('fifo').map(({ name, calls, each }) => of(name, calls, each)),
    of('feedback', EVENTS * emails, seconds.feedback),
    // The pages of editors have the most memory.
    of('edit', requests, seconds.request),
  ]
}

/** The functions that queues keep busy all day, with how often they are called. */
function queues(kind: 'standard' | 'fifo') {
  const each = { fetch: seconds.fetch, desk: seconds.articleBatch, requests: seconds.requestBatch }
  return (['fetch', 'desk', 'requests'] as const)
    .map((name) => ({ name, queue: entries[name].trigger.queue, each: each[name] }))
    .filter(({ queue }) => ('fifo' in queue ? 'fifo' : 'standard') === kind)
    .map(({ name, queue, each }) => ({
      name,
      each,
      calls: ('atOnce' in queue ? queue.atOnce : 1) * (DAY / each),
    }))
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

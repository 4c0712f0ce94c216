import { type Entry, entries } from '../../../infra/entries.ts'
import {
  alarms,
  email,
  event,
  idle,
  pollsPerQueue,
  type RequestsPerEvent,
  seconds,
  signUp,
} from './measured.ts'
import type { PriceName } from './prices.ts'

/** The work of an installation in a month. */
export interface Load {
  sources: number
  /** New articles in all sources, most of them off-topic or copies. */
  articles: number
  /** New stories. */
  stories: number
  /** Visitors of the site. */
  readers: number
  /** Readers of the weekly edition. */
  subscribers: number
  /** How many of them also get the daily edition. */
  daily: number
}

const HOURS = 730
const MINUTES = HOURS * 60
const DAYS = HOURS / 24
const WEEKS = DAYS / 7

/** Sources publish in bursts, so the usual time between two articles is half of the average, and we read twice in it. */
const MIN_HOURS_BETWEEN_READS = 0.25
const MAX_HOURS_BETWEEN_READS = 6
/** The average size of a stored article, most of them off-topic and without text, and of a story with its coverage. */
const ARTICLE_KB = 2.5
const STORY_KB = 3
/** The days in the clusterer's window, and how often a new environment reads them. */
const WINDOW_DAYS = 35
const COLD_STARTS_A_DAY = 4
/** Files that a publication writes: for each new story, and each hour for what has only become older. */
const FILES_PER_STORY = 19
const FILES_PER_HOUR = 8
/** The share of subscribers who join in a month. */
const JOINING_SHARE = 0.1
/** Pages that a visitor opens, files of a page, and KB of a file. Every fifth has a feed reader, which polls each hour. */
const PAGES_PER_READER = 8
const FILES_PER_PAGE = 4
const KB_PER_FILE = 25
const FEED_READER_SHARE = 0.2
/** Metrics with data all the time, among them the two rates of SES. The others have data only during a mailing. */
const STEADY_METRICS = 7
const LOG_LINE_KB = 0.9
const KEPT_YEARS = 1

/** What is used of everything that has a price, in its unit, in a month after a year of operation. */
export function usage(load: Load): Record<PriceName, number> {
  const { sources, articles, stories, readers, subscribers, daily } = load
  const emails = subscribers * WEEKS + daily * DAYS
  const joining = subscribers * JOINING_SHARE
  const reads = sources * readsPerSource(articles / sources)
  // Several processes read sources at once, and each keeps the states of all sources for a minute.
  const overviews = Math.min(reads, polls * entries.fetch.trigger.queue.atOnce)
  const publications = HOURS + Math.min(stories, MINUTES)
  const articleBatches = Math.min(articles, reads)
  const requests = readers * (PAGES_PER_READER * FILES_PER_PAGE + FEED_READER_SHARE * HOURS)
  const timers = scheduledFunctions()
  const calls = sum(timers.map(({ calls }) => calls)) + reads + articleBatches + 2 * emails + 4 * joining
  const scheduled = (of: keyof RequestsPerEvent) =>
    sum(timers.map(({ calls, requests: perCall }) => calls * (perCall[of] ?? 0)))
  const windowReads = COLD_STARTS_A_DAY * WINDOW_DAYS * articles * (ARTICLE_KB / 8)
  const yearReads = DAYS * COLD_STARTS_A_DAY * 12 * stories * (STORY_KB / 4)
  const keptGb = (KEPT_YEARS * 12 * (articles * ARTICLE_KB * 2 + stories * STORY_KB + emails)) / 1e6
  return {
    lambdaRequests: calls / 1e6,
    lambdaSeconds:
      (sum(timers.map(({ gigabyteSeconds }) => gigabyteSeconds)) +
        reads * seconds.fetch * gigabytes('fetch') +
        articleBatches * seconds.articleBatch * gigabytes('desk') +
        publications * seconds.publishing * gigabytes('publish') +
        2 * emails * seconds.feedback * gigabytes('feedback')) /
      1e3,
    dynamoReads:
      (scheduled('reads') +
        overviews * sources * 0.25 +
        reads +
        4 * articles +
        publications * 100 +
        windowReads +
        yearReads +
        emails * (email.reads + 2 * event.reads) +
        joining * signUp.reads) /
      1e6,
    dynamoWrites:
      (scheduled('writes') +
        reads +
        articles * (2 * ARTICLE_KB + 3) +
        emails * (1 + email.writes + 2 * event.writes) +
        joining * signUp.writes) /
      1e6,
    dynamoStorage: keptGb,
    dynamoBackup: keptGb,
    sqsStandard: (queues('standard') * pollsPerQueue + 3 * reads + 3 * joining) / 1e6,
    sqsFifo: (queues('fifo') * pollsPerQueue + 3 * articleBatches) / 1e6,
    s3Writes: (scheduled('s3Writes') + stories * FILES_PER_STORY + HOURS * FILES_PER_HOUR) / 1e3,
    s3Reads: (scheduled('s3Reads') + publications * 40 + requests * 0.3) / 1e3,
    s3Storage: (KEPT_YEARS * 12 * stories * 40) / 1e6 + 0.5,
    sesEmails: (emails + 2 * joining) / 1e3,
    cloudFrontRequests: requests / 1e6,
    cloudFrontData: (requests * KB_PER_FILE) / 1e6,
    cloudFrontFunctions: requests / 1e6,
    apiRequests: (4 * joining + 0.05 * emails) / 1e6,
    schedulerCalls: sum(timers.map(({ calls }) => calls)) / 1e6,
    logs: (calls * LOG_LINE_KB) / 1e6,
    metrics: STEADY_METRICS,
    alarms,
    dashboards: 1,
  }
}

const polls = MINUTES / entries.poll.trigger.every.minutes

function readsPerSource(articles: number): number {
  const hours = HOURS / articles / 4
  return HOURS / Math.min(Math.max(hours, MIN_HOURS_BETWEEN_READS), MAX_HOURS_BETWEEN_READS)
}

/** The functions that schedules call, whether there is anything to do or not. */
function scheduledFunctions(): { calls: number; requests: RequestsPerEvent; gigabyteSeconds: number }[] {
  return all().flatMap(([name, { trigger, megabytes }]) => {
    if (!('every' in trigger)) return []
    const calls = MINUTES / trigger.every.minutes
    const requests: RequestsPerEvent =
      name in idle ? idle[name as keyof typeof idle] : { reads: 1, writes: 1 }
    const takes = name in seconds ? seconds[name as keyof typeof seconds] : 0.3
    return [{ calls, requests, gigabyteSeconds: calls * takes * (megabytes / 1024) }]
  })
}

function queues(kind: 'standard' | 'fifo'): number {
  return all().filter(
    ([, { trigger }]) => 'queue' in trigger && (trigger.queue.fifo ? 'fifo' : 'standard') === kind,
  ).length
}

const all = (): [string, Entry][] => Object.entries(entries)
const gigabytes = (name: keyof typeof entries) => entries[name].megabytes / 1024
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

import { type Entry, entries } from '../../../infra/entries.ts'
import {
  alarms,
  event,
  idle,
  mail,
  pollsOfAQueue,
  type RequestsPerEvent,
  seconds,
  signUp,
} from './measured.ts'
import type { PriceName } from './prices.ts'

/** What a digest has to do in a month. */
export interface Load {
  sources: number
  /** New articles in all sources, most of them off-topic or copies. */
  articles: number
  /** New stories. */
  stories: number
  /** People who come to the site. */
  readers: number
  /** They get the weekly edition. */
  subscribers: number
  /** Those among them who get the daily one as well. */
  daily: number
}

const HOURS = 730
const MINUTES = HOURS * 60
const DAYS = HOURS / 24
const WEEKS = DAYS / 7

/** Sources publish in bursts, so half of the time between two articles is usual, and we read twice in that. */
const LEAST_HOURS_BETWEEN_READS = 0.25
const MOST_HOURS_BETWEEN_READS = 6
const SOURCES_IN_A_BATCH = 5
/** KB that an article is kept with on average, since off-topic ones lose their text, and a story with its coverage. */
const ARTICLE_KB = 2.5
const STORY_KB = 3
/** Days that the desk remembers, and how often a new environment has to read them. */
const WINDOW_DAYS = 35
const COLD_STARTS_A_DAY = 4
/** Files that a publication writes: for new stories, and by the hour for what only grows older. */
const FILES_OF_NEWS = 19
const FILES_OF_AN_HOUR = 8
/** Of subscribers, those who join in a month. */
const JOINING = 0.1
/** Pages that a reader opens, the files of each, and KB of each; every fifth has a feed reader, which asks each hour. */
const PAGES = 8
const FILES_OF_A_PAGE = 4
const KB_OF_A_FILE = 25
const FEED_READERS = 0.2
/** Metrics that are told all the time, the two rates of SES included; the others in hours of a mailing only. */
const STEADY_METRICS = 7
const LINE_KB = 0.9
const KEPT_YEARS = 1

/** What is used of each thing that has a price, in its unit, in a month after a year of running. */
export function usage(load: Load): Record<PriceName, number> {
  const { sources, articles, stories, readers, subscribers, daily } = load
  const mails = subscribers * WEEKS + daily * DAYS
  const joining = subscribers * JOINING
  const reads = sources * readsOfASource(articles / sources)
  const batches = Math.max(reads / SOURCES_IN_A_BATCH, Math.min(reads, polls))
  const publications = HOURS + Math.min(stories, MINUTES)
  const deskBatches = Math.min(articles, reads)
  const requests = readers * (PAGES * FILES_OF_A_PAGE + FEED_READERS * HOURS)
  const timers = timed()
  const calls = sum(timers.map(({ calls }) => calls)) + batches + deskBatches + 2 * mails + 4 * joining
  const perCall = (of: keyof RequestsPerEvent) =>
    sum(timers.map(({ calls, asked }) => calls * (asked[of] ?? 0)))
  const windowReads = COLD_STARTS_A_DAY * WINDOW_DAYS * articles * (ARTICLE_KB / 4)
  const yearReads = DAYS * COLD_STARTS_A_DAY * 12 * stories * (STORY_KB / 4)
  const keptGb = (KEPT_YEARS * 12 * (articles * ARTICLE_KB * 2 + stories * STORY_KB + mails)) / 1e6
  return {
    lambdaRequests: calls / 1e6,
    lambdaSeconds:
      (sum(timers.map(({ gigabyteSeconds }) => gigabyteSeconds)) +
        batches * seconds.fetchBatch * gigabytes('fetch') +
        deskBatches * seconds.deskBatch * gigabytes('desk') +
        publications * seconds.publishing * gigabytes('publish') +
        2 * mails * seconds.feedback * gigabytes('feedback')) /
      1e3,
    dynamoReads:
      (perCall('reads') +
        batches * sources * 0.25 +
        4 * articles +
        publications * 100 +
        windowReads +
        yearReads +
        mails * (mail.reads + 2 * event.reads) +
        joining * signUp.reads) /
      1e6,
    dynamoWrites:
      (perCall('writes') +
        reads +
        articles * (2 * ARTICLE_KB + 3) +
        mails * (1 + mail.writes + 2 * event.writes) +
        joining * signUp.writes) /
      1e6,
    dynamoStorage: keptGb,
    dynamoBackup: keptGb,
    sqsStandard: (queues('standard') * pollsOfAQueue + 3 * batches + 3 * joining) / 1e6,
    sqsFifo: (queues('fifo') * pollsOfAQueue + 3 * deskBatches) / 1e6,
    s3Writes: (perCall('s3Writes') + stories * FILES_OF_NEWS + HOURS * FILES_OF_AN_HOUR) / 1e3,
    s3Reads: (perCall('s3Reads') + publications * 40 + requests * 0.3) / 1e3,
    s3Storage: (KEPT_YEARS * 12 * stories * 40) / 1e6 + 0.5,
    sesMails: (mails + 2 * joining) / 1e3,
    cloudFrontRequests: requests / 1e6,
    cloudFrontData: (requests * KB_OF_A_FILE) / 1e6,
    cloudFrontFunctions: requests / 1e6,
    apiRequests: (4 * joining + 0.05 * mails) / 1e6,
    schedulerCalls: sum(timers.map(({ calls }) => calls)) / 1e6,
    logs: (calls * LINE_KB) / 1e6,
    metrics: STEADY_METRICS,
    alarms,
    dashboards: 1,
  }
}

const polls = MINUTES / entries.poll.trigger.every.minutes

function readsOfASource(articles: number): number {
  const hours = HOURS / articles / 4
  return HOURS / Math.min(Math.max(hours, LEAST_HOURS_BETWEEN_READS), MOST_HOURS_BETWEEN_READS)
}

/** What the clock calls, whether there is anything to do or not. */
function timed(): { calls: number; asked: RequestsPerEvent; gigabyteSeconds: number }[] {
  return all().flatMap(([name, { trigger, megabytes }]) => {
    if (!('every' in trigger)) return []
    const calls = MINUTES / trigger.every.minutes
    const asked: RequestsPerEvent = name in idle ? idle[name as keyof typeof idle] : { reads: 1, writes: 1 }
    const takes = name in seconds ? seconds[name as keyof typeof seconds] : 0.3
    return [{ calls, asked, gigabyteSeconds: calls * takes * (megabytes / 1024) }]
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

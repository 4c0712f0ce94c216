import { HOUR_MS, MINUTE_MS } from '../../../domain/time.ts'
import type { LongWork } from '../../../ports/progress.ts'

/** The progress of some work. `of` is missing if nobody knows how much there is. */
export interface Done {
  work: LongWork
  done: number
  of?: number | undefined
}

const SECOND_MS = 1000
/** Before that, an estimate says little. */
const MIN_ELAPSED_MS = 2 * SECOND_MS

/** What operators read, and what is counted. */
const names: Record<LongWork, readonly [name: string, unit: string]> = {
  'reading sources': ['Reading sources', ''],
  'reading the log': ['Reading the article log', ' entries'],
  publishing: ['Publishing', ' parts of the site'],
  sending: ['Sending the edition', ' emails'],
  exporting: ['Exporting', ' records'],
  'checking an export': ['Checking the export', ' MB'],
  importing: ['Importing', ' records'],
  'importing subscribers': ['Importing subscribers', ''],
  'taking down': ['Searching the article log', ' entries'],
  replaying: ['Rebuilding stories', ' batches'],
}

/** Such as `Reading sources: 120 of 1,000, about 3 minutes left`. `elapsed` is in milliseconds. */
export function progressText({ work, done, of }: Done, elapsed: number): string {
  const [name, unit] = names[work]
  if (of === undefined) return `${name}: ${figure(done)}${unit} so far`
  const left = millisecondsLeft(done, of, elapsed)
  return `${name}: ${figure(Math.min(done, of))} of ${figure(of)}${unit}${left === undefined ? '' : `, ${timeText(left)} left`}`
}

/** Assumes that the rest takes as long for its size as what is done. `undefined` if too little is done to say. */
function millisecondsLeft(done: number, of: number, elapsed: number): number | undefined {
  if (done <= 0 || elapsed < MIN_ELAPSED_MS) return undefined
  return (Math.max(0, of - done) * elapsed) / done
}

/** A span of time in words, rounded up: people mind less if it turns out shorter. */
function timeText(ms: number): string {
  if (ms < 10 * SECOND_MS) return 'a few seconds'
  if (ms <= 50 * SECOND_MS) return `about ${Math.ceil(ms / SECOND_MS / 10) * 10} seconds`
  const minutes = Math.ceil(ms / MINUTE_MS)
  if (minutes < 60) return `about ${minutes === 1 ? 'a minute' : `${minutes} minutes`}`
  const hours = Math.ceil(ms / (HOUR_MS / 2)) / 2
  return `about ${hours === 1 ? 'an hour' : `${hours} hours`}`
}

const figure = (n: number) => Math.round(n).toLocaleString('en-US')

import { MINUTE_MS } from '../../../domain/time.ts'
import type { LongWork, ReportProgress } from '../../../ports/progress.ts'
import { progressText } from './progress-text.ts'

/** Shorter work shows nothing. */
const SHORT_MS = 2000
/** How often the line on a terminal changes. */
const REWRITE_MS = 500

/** Where progress is written to. */
export interface ProgressStream {
  write(text: string): unknown
  isTTY?: boolean
  columns?: number
}

/** What distinguishes a terminal whose line can be rewritten from a file, a pipe or a plain terminal. */
type Environment = Readonly<Record<string, string | undefined>>

interface Shown {
  startedAt: number
  shownAt: number
  done: number
}

/**
 * Shows the progress of long work: on a terminal in one line that is rewritten, elsewhere in a line a minute. Shows nothing
 * for short work. It belongs on stderr, because stdout may be data.
 */
export class ProgressLine {
  readonly #stream: ProgressStream
  readonly #now: () => number
  readonly #rewrites: boolean
  readonly #works = new Map<LongWork, Shown>()
  /** The work on the line of the terminal, and the length of its text. */
  #current: LongWork | undefined
  #length = 0

  /** `now` is in milliseconds. */
  constructor(stream: ProgressStream, now: () => number, environment: Environment) {
    this.#stream = stream
    this.#now = now
    this.#rewrites = stream.isTTY === true && environment.TERM !== 'dumb' && !environment.NO_COLOR
  }

  readonly report: ReportProgress = (work, done, of) => {
    const now = this.#now()
    const before = this.#works.get(work)
    if (of !== undefined && done >= of) return this.#end(work)
    // The same work begins again.
    const shown = before && done >= before.done ? before : { startedAt: now, shownAt: now, done }
    shown.done = done
    this.#works.set(work, shown)
    const elapsed = now - shown.startedAt
    const isDue = now - shown.shownAt >= (this.#rewrites ? REWRITE_MS : MINUTE_MS)
    if (!isDue || elapsed < SHORT_MS) return
    // Other work waits for the line.
    if (this.#rewrites && this.#current !== undefined && this.#current !== work) return
    shown.shownAt = now
    this.#write(work, progressText({ work, done, of }, elapsed))
  }

  /** Removes the line of a terminal, before other text is written or when all has ended. */
  readonly clear = (): void => {
    if (this.#length > 0) this.#stream.write(`\r${' '.repeat(this.#length)}\r`)
    this.#length = 0
    this.#current = undefined
  }

  #end(work: LongWork): void {
    this.#works.delete(work)
    if (this.#current === work) this.clear()
  }

  #write(work: LongWork, text: string): void {
    if (!this.#rewrites) {
      this.#stream.write(`  ${text}.\n`)
      return
    }
    // A line that is as wide as the terminal would wrap, and then only its end would be rewritten.
    const line = text.slice(0, Math.max(0, (this.#stream.columns ?? 80) - 1))
    this.#stream.write(`\r${line}${' '.repeat(Math.max(0, this.#length - line.length))}`)
    this.#length = line.length
    this.#current = work
  }
}

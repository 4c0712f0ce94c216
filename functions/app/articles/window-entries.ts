import type { LogEntry } from '../../store/stories/story-log.ts'

/** The numbers and times of the log's entries in the window, the earliest first. */
export class WindowEntries {
  readonly #entries: Pick<LogEntry, 'seq' | 'at'>[] = []

  add({ seq, at }: LogEntry): void {
    this.#entries.push({ seq, at })
  }

  /**
   * The number of the first entry that a process would read if it started now; `undefined` if there is none. As when the
   * window is rebuilt from the log, an entry from before `since` hides all earlier ones, which are forgotten.
   */
  firstSince(since: string): number | undefined {
    const hidden = this.#entries.findLastIndex(({ at }) => at < since)
    this.#entries.splice(0, hidden + 1)
    return this.#entries[0]?.seq
  }
}

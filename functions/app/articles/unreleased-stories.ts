import { MINUTE_MS } from '../../domain/time.ts'
import type { Stories } from '../../store/stories/stories.ts'
import type { LogEntry } from '../../store/stories/story-log.ts'

/** Knows which of the latest stories readers have not seen yet. Only the stories of the last `minutes` are looked up. */
export class UnreleasedStories {
  readonly #stories: Stories
  readonly #minutes: number
  /** By story, when the latest of its articles was entered. */
  readonly #recent = new Map<string, string>()
  #unreleased: ReadonlySet<string> = new Set()

  constructor(stories: Stories, minutes: number) {
    this.#stories = stories
    this.#minutes = minutes
  }

  /** Notes the stories of an entry of the log. */
  note({ at, articles }: Pick<LogEntry, 'at' | 'articles'>): void {
    if (this.#minutes === 0) return
    for (const { placement } of articles) if (placement) this.#recent.set(placement.story, at)
  }

  /** Reads which of them were released by now. */
  async refresh(now: Date): Promise<void> {
    const since = new Date(now.getTime() - this.#minutes * MINUTE_MS).toISOString()
    for (const [story, at] of this.#recent) if (at < since) this.#recent.delete(story)
    const recent = [...this.#recent.keys()]
    const released = recent.length > 0 ? await this.#stories.released(recent) : new Set<string>()
    this.#unreleased = new Set(recent.filter((story) => !released.has(story)))
  }

  has(story: string): boolean {
    return this.#unreleased.has(story)
  }
}

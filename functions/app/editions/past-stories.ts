import type { DecisionsByStory } from '../../domain/decisions/for-stories.ts'
import type { LogEntry } from '../../store/stories/story-log.ts'

/** Which stories had articles, and which were part of others, after the entries of the story log that were applied. */
export class PastStories {
  readonly #storyOf = new Map<string, string>()
  readonly #articles = new Map<string, number>()
  readonly #into = new Map<string, string>()

  apply({ articles, merges, unmerged = [] }: Pick<LogEntry, 'articles' | 'merges' | 'unmerged'>): void {
    for (const { id, placement } of articles) this.#place(id, placement?.story)
    for (const { story } of unmerged) this.#into.delete(story)
    for (const { from, into } of merges) if (!this.#into.has(from)) this.#into.set(from, into)
  }

  /** Whether readers could have a story then, given its id and those of the stories that were merged into it. */
  wasReadable(ids: readonly string[], decisions: DecisionsByStory): boolean {
    const isHidden = (id: string) => decisions.get(id)?.hidden !== undefined
    return ids.some((id) => {
      const whole = this.#wholeOf(id)
      return this.#articles.has(id) && ids.includes(whole) && !isHidden(id) && !isHidden(whole)
    })
  }

  #place(article: string, story: string | undefined): void {
    const before = this.#storyOf.get(article)
    if (before === story) return
    if (before !== undefined) this.#count(before, -1)
    if (story === undefined) this.#storyOf.delete(article)
    else {
      this.#storyOf.set(article, story)
      this.#count(story, 1)
    }
  }

  #count(story: string, change: number): void {
    const count = (this.#articles.get(story) ?? 0) + change
    if (count > 0) this.#articles.set(story, count)
    else this.#articles.delete(story)
  }

  /** The story that this one was part of. Early versions could merge stories in a circle. */
  #wholeOf(story: string): string {
    const seen = new Set([story])
    let whole = story
    for (
      let into = this.#into.get(whole);
      into !== undefined && !seen.has(into);
      into = this.#into.get(into)
    ) {
      seen.add(into)
      whole = into
    }
    return whole
  }
}

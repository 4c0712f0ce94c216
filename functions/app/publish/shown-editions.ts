import { currentEditions, storiesById } from '../../domain/edition/current-edition.ts'
import type { Decision } from '../../domain/model/decision.ts'
import type { Edition } from '../../domain/model/edition.ts'
import type { Source } from '../../domain/model/source.ts'
import type { Story } from '../../domain/model/story.ts'
import { areSame } from './are-same.ts'

interface Shown {
  edition: Edition
  /** Every story that was asked for, as it was then. */
  stories: ReadonlyMap<string, Story | undefined>
}

/** Shows editions as they may be read today. An edition stays the same object while all that it is made of stays the same. */
export class ShownEditions {
  #known = new WeakMap<Edition, Shown>()
  #sources: ReadonlyMap<string, Source> = new Map()
  #log: readonly Decision[] = []

  /** The editions as they may be read, given the sources, the editors' decisions and the stories as they are now. */
  of(
    editions: readonly Edition[],
    sources: ReadonlyMap<string, Source>,
    log: readonly Decision[],
    stories: readonly Story[],
  ): Edition[] {
    const isSameLog = log.length === this.#log.length && log.every((one, at) => one === this.#log[at])
    if (!isSameLog || !areSame(sources, this.#sources)) this.#known = new WeakMap()
    this.#sources = sources
    this.#log = log
    const now = storiesById(stories)
    let asked = new Map<string, Story | undefined>()
    const show = currentEditions({
      sources,
      log,
      now: {
        get(id: string) {
          const story = now.get(id)
          asked.set(id, story)
          return story
        },
      },
    })
    return editions.map((edition) => {
      const known = this.#known.get(edition)
      if (known && [...known.stories].every(([id, story]) => now.get(id) === story)) return known.edition
      asked = new Map()
      const shown = show(edition)
      this.#known.set(edition, { edition: shown, stories: asked })
      return shown
    })
  }
}

import { isDeepStrictEqual } from 'node:util'
import type { Edition, EditionStory } from '../../domain/model/edition.ts'
import type { Story } from '../../domain/model/story.ts'
import { type IsGone, removeFromEdition } from '../../domain/story/remove-from-edition.ts'
import { canonicalUrl } from '../../domain/urls/canonical-url.ts'
import type { Trace } from './trace.ts'

/** What an edition says by the articles that were traced, and how to do without. */
export interface Retelling {
  /** How many stories of the edition say something by them. */
  told: (edition: Edition) => number
  /** The edition without their words; nothing where it has none. */
  retold: (edition: Edition) => Edition | undefined
}

/** `families` names for each story those that it became one with; `stories` are as they are without the articles. */
export function retelling(
  traces: readonly Trace[],
  families: ReadonlyMap<string, ReadonlySet<string>>,
  stories: ReadonlyMap<string, Story>,
): Retelling {
  const near = new Map<string, Trace[]>()
  for (const one of traces) {
    const ids = new Set([...one.stories].flatMap((id) => [id, ...(families.get(id) ?? [])]))
    for (const id of ids) near.set(id, [...(near.get(id) ?? []), one])
  }
  const isGone: IsGone = ({ source, url, title, summary }, story) =>
    (near.get(story) ?? []).some((one) => {
      if (source !== undefined && source !== one.source) return false
      // A summary beside another's headline is known by its source alone.
      if (url === undefined && title === undefined) return true
      return (
        (url !== undefined && one.urls.has(canonicalUrl(url))) ||
        (title !== undefined && one.titles.has(title)) ||
        (!!summary && [...one.summaries].some((whole) => whole.startsWith(summary)))
      )
    })
  return {
    retold: (edition) => {
      const next = withoutHeadlines(removeFromEdition(edition, isGone, stories), near)
      return isDeepStrictEqual(edition, next) ? undefined : next
    },
    told: (edition) => {
      const left = storiesOf(removeFromEdition(edition, isGone, new Map()))
      return storiesOf(edition).filter((one) => !left.some((other) => isDeepStrictEqual(one, other))).length
    },
  }
}

function storiesOf({ sections }: Edition): EditionStory[] {
  return sections.flatMap(({ stories }) => stories)
}

/** The corrections that an edition tells of name stories by headlines. */
function withoutHeadlines(edition: Edition, near: ReadonlyMap<string, readonly Trace[]>): Edition {
  if (!edition.putRight) return edition
  const putRight = edition.putRight.map(({ headline, ...rest }) => {
    const isGone = near.get(rest.story ?? '')?.some(({ titles }) => titles.has(headline ?? ''))
    return isGone || headline === undefined ? rest : { ...rest, headline }
  })
  return { ...edition, putRight }
}

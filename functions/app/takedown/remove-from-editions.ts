import { isDeepStrictEqual } from 'node:util'
import { type IsGone, removeFromEdition } from '../../domain/edition/remove-from-edition.ts'
import type { Edition, EditionStory } from '../../domain/model/edition.ts'
import type { Story } from '../../domain/model/story.ts'
import { canonicalUrl } from '../../domain/urls/canonical-url.ts'
import type { KeptName } from './matter-names.ts'
import type { Trace } from './trace.ts'

/** Finds and removes the text of articles in editions. */
export interface EditionRemoval {
  /** The number of stories of an edition with text of the articles. */
  countStories: (edition: Edition) => number
  /** The edition without their text; `undefined` if it has none. */
  removeText: (edition: Edition) => Edition | undefined
}

/**
 * `families` has the ids of the stories that each story was merged with; `stories` are as they are without the articles.
 * `keptName` says under which name a matter stays.
 */
export function editionRemoval(
  traces: readonly Trace[],
  families: ReadonlyMap<string, ReadonlySet<string>>,
  stories: ReadonlyMap<string, Story>,
  keptName: KeptName,
): EditionRemoval {
  const near = new Map<string, Trace[]>()
  for (const trace of traces) {
    const ids = new Set([...trace.stories].flatMap((id) => [id, ...(families.get(id) ?? [])]))
    for (const id of ids) near.set(id, [...(near.get(id) ?? []), trace])
  }
  const isGone: IsGone = ({ source, url, title, summary }, story) =>
    (near.get(story) ?? []).some((trace) => {
      if (source !== undefined && source !== trace.source) return false
      // A summary without a headline of its own can be recognized by its source alone.
      if (url === undefined && title === undefined) return true
      return (
        (url !== undefined && trace.urls.has(canonicalUrl(url))) ||
        (title !== undefined && trace.titles.has(title)) ||
        (!!summary && [...trace.summaries].some((whole) => whole.startsWith(summary)))
      )
    })
  return {
    removeText: (edition) => {
      const left = removeFromEdition(edition, isGone, stories)
      const next = withoutNames(withoutHeadlines(left, near), keptName)
      return isDeepStrictEqual(edition, next) ? undefined : next
    },
    countStories: (edition) => {
      const left = storiesOf(removeFromEdition(edition, isGone, new Map()))
      return storiesOf(edition).filter((one) => !left.some((other) => isDeepStrictEqual(one, other))).length
    },
  }
}

function storiesOf({ sections }: Edition): EditionStory[] {
  return sections.flatMap(({ stories }) => stories)
}

/** Removes headlines from the corrections that an edition reports. */
function withoutHeadlines(edition: Edition, near: ReadonlyMap<string, readonly Trace[]>): Edition {
  if (!edition.putRight) return edition
  const putRight = edition.putRight.map(({ headline, ...rest }) => {
    const isGone = near.get(rest.story ?? '')?.some(({ titles }) => titles.has(headline ?? ''))
    return isGone || headline === undefined ? rest : { ...rest, headline }
  })
  return { ...edition, putRight }
}

/** Gives matters that are named after the articles another name. */
function withoutNames(edition: Edition, keptName: KeptName): Edition {
  if (!edition.matters) return edition
  const matters = edition.matters.map((matter) => ({ ...matter, name: keptName(matter.id, matter.name) }))
  return { ...edition, matters }
}

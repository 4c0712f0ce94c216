import { decisionsByEdition } from '../decisions/for-editions.ts'
import { decisionsByStory, type StoryDecisions } from '../decisions/for-stories.ts'
import type { Decision } from '../model/decision.ts'
import type { Edition, EditionStory } from '../model/edition.ts'
import type { Source } from '../model/source.ts'
import type { Correction, Story } from '../model/story.ts'
import { withoutOptedOut } from '../story/opted-out.ts'
import { withoutStories } from './edition-matters.ts'

/** What decides how an edition is shown. */
export interface EditionView {
  sources: ReadonlyMap<string, Source>
  log: readonly Decision[]
  /** The stories as they are now. */
  now?: StoriesById
  /** For the id of each merged story: the story that it is part of now. Needed if `now` is not given. */
  living?: ReadonlyMap<string, string>
}

/** Finds a story by its id, by that of a story which is part of it, or by an earlier id of its own. */
export type StoriesById = Pick<ReadonlyMap<string, Story>, 'get'>

export function storiesById(stories: readonly Story[]): StoriesById {
  const byId = new Map<string, Story>()
  for (const story of stories) for (const id of story.formerIds ?? []) byId.set(id, story)
  for (const story of stories) for (const id of [story.id, ...story.absorbed]) byId.set(id, story)
  return byId
}

/**
 * Returns a function that shows an edition as it may be read today. The selection remains as it was frozen, without what
 * its publisher or an editor took back, and with the corrections that were made since.
 */
export function currentEditions({
  sources,
  log,
  now = storiesById([]),
  living,
}: EditionView): (edition: Edition) => Edition {
  const byEdition = decisionsByEdition(log)
  const byStory = decisionsByStory(log)
  /** The decisions about a story under the id that the edition has, and under the one that it is part of now. */
  const decided = (id: string): StoryDecisions[] => {
    const whole = now.get(id)?.id ?? living?.get(id) ?? id
    return [...new Set([id, whole])].flatMap((one) => byStory.get(one) ?? [])
  }
  const isGone = (id: string) =>
    now.get(id)?.withdrawn !== undefined || decided(id).some(({ hidden }) => hidden !== undefined)
  /** Without what it shows of other stories, if they are gone. */
  const withoutGoneOthers = ({ earlier, other, ...story }: EditionStory): EditionStory => ({
    ...story,
    ...(other && !(other.story && isGone(other.story)) && { other }),
    ...(earlier && !isGone(earlier.id) && { earlier }),
  })
  return (edition) => {
    const { withdrawn = 0, sections, ...shown } = withoutOptedOut(edition, sources, now)
    const gone = new Set<string>()
    const corrections: Correction[] = [
      ...(edition.corrections ?? []),
      ...(byEdition.get(edition.id)?.corrections ?? []),
    ]
    const left = sections.map((section) => ({
      ...section,
      stories: section.stories.map(withoutGoneOthers).filter(({ id, headline }) => {
        if (isGone(id)) gone.add(id)
        else {
          const later = decided(id).flatMap((one) => one.corrections ?? [])
          for (const { at, text } of later.filter(({ at }) => at > edition.frozenAt)) {
            corrections.push({ at, text: `${headline}: ${text}` })
          }
        }
        return !isGone(id)
      }),
    }))
    const count = withdrawn + gone.size
    return {
      ...shown,
      sections: left,
      ...withoutStories(shown, isGone),
      ...(count > 0 && { withdrawn: count }),
      ...(corrections.length > 0 && { corrections: once(corrections) }),
    }
  }
}

/** A story may be in two sections; its correction appears once. */
function once(corrections: readonly Correction[]): Correction[] {
  const byText = new Map(corrections.map((one) => [`${one.at} ${one.text}`, one]))
  return [...byText.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}

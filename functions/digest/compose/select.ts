import { editionSize } from '../../domain/edition/edition-size.ts'
import type { Edition, EditionLength, EditionSection, EditionStory } from '../../domain/model/edition.ts'
import { defaultLength } from '../../domain/model/publication.ts'
import type { Preferences } from '../../domain/model/subscriber.ts'
import { isWithin, type Parents, type PlaceNode, parentsById, rootCountry } from '../../domain/places.ts'
import { type Brought, firstWithRoom } from '../../domain/story/outlet-limits.ts'
import { MAX_DEADLINES } from './limits.ts'
import { type MatterSelection, type QuietMatters, selectMatters } from './matters/select-matters.ts'
import { shares } from './share.ts'

/** Where the places lie that readers may choose. */
interface Geography {
  parents: Parents
  country: string | undefined
}

/** The part of an edition for readers with the same preferences. */
export interface Selection {
  sections: EditionSection[]
  /** The sections with all stories that fit the preferences, shown or not. */
  fitting: EditionSection[]
  /** How many stories are in them, without deadlines. */
  shown: number
  /** How many stories fit the preferences, shown or not. */
  total: number
  /** The ids of the topics that the reader follows and that no story of the edition is about. */
  quietTopics: string[]
  matters: MatterSelection
}

/** What fits a set of preferences, of which a selection takes as much as an email holds. */
interface Fitting extends Pick<Selection, 'fitting' | 'total' | 'quietTopics' | 'matters'> {
  /** The same sections, in which each headline appears once. */
  listed: EditionSection[]
}

/** Selects the stories for a set of preferences, at most as many as an email of the edition holds. */
export function select(
  edition: Edition,
  preferences: Preferences,
  places: readonly PlaceNode[],
  quiet?: QuietMatters,
): Selection {
  return take(fittingFor(edition, preferences, places, quiet), lengthOf(edition).stories)
}

/**
 * The part of an edition that is for readers with these preferences. All readers get the top stories; the other sections,
 * deadlines included, follow the reader's topics and places. A place includes the places in it, except the country, which
 * only means federal matters.
 */
export function fittingFor(
  edition: Edition,
  preferences: Preferences,
  places: readonly PlaceNode[],
  quiet?: QuietMatters,
): Fitting {
  const geography = { parents: parentsById(places), country: rootCountry(places) }
  const everything = preferences.topics.length === 0 && preferences.places.length === 0
  const fitting = edition.sections.map(({ id, stories, more }) => {
    if (id === 'top') return { id, stories, more }
    const some = stories.filter((story) => follows(story, preferences, geography))
    return {
      id,
      stories: id === 'states' ? ownPlacesFirst(some, preferences) : some,
      more: everything ? more : 0,
    }
  })
  return {
    fitting,
    listed: withoutEqualHeadlines(fitting),
    total: editionSize(fitting),
    quietTopics: quietTopics(edition, preferences),
    matters: selectMatters(edition, preferences, quiet),
  }
}

/**
 * Selects at most so many of the stories that fit. No source has more than a quarter of what a section shows while others
 * have something in it.
 */
export function take({ listed, ...fitted }: Fitting, most: number): Selection {
  const share = shares(listed, most)
  const sections = listed.map(({ id, stories, more }, at) => {
    // Deadlines are a calendar, so they keep their order whatever the source.
    const shown =
      id === 'deadlines'
        ? stories.slice(0, MAX_DEADLINES)
        : id === 'top'
          ? stories.slice(0, share[at])
          : firstWithRoom(stories, share[at]!, broughtBy)
    return { id, stories: shown, more: more + fitted.fitting[at]!.stories.length - shown.length }
  })
  return {
    ...fitted,
    sections: sections.filter(({ stories }) => stories.length > 0),
    shown: editionSize(sections.map((section) => ({ ...section, more: 0 }))),
  }
}

/** How long the emails of an edition may be. Those of early versions did not say, so that they get the usual length. */
export function lengthOf({ length }: Pick<Edition, 'length'>): EditionLength {
  return length ?? defaultLength
}

/**
 * An email names each headline once: an agency gives a proposed rule and its final rule the same one. The page of the
 * edition has both.
 */
function withoutEqualHeadlines(sections: readonly EditionSection[]): EditionSection[] {
  const seen = new Map<string, string>()
  return sections.map((section) => {
    if (section.id === 'deadlines') return section
    const stories = section.stories.filter(({ id, headline }) => {
      const first = seen.get(headline) ?? id
      seen.set(headline, first)
      return first === id
    })
    return { ...section, stories }
  })
}

/** If not all stories of a section were kept, one that is missing may be about any topic. */
function quietTopics({ sections }: Edition, { topics }: Preferences): string[] {
  const news = sections.filter(({ id }) => id !== 'deadlines')
  if (news.length === 0 || news.some(({ more }) => more > 0)) return []
  const about = new Set(news.flatMap(({ stories }) => stories.flatMap(({ topics }) => topics)))
  return topics.filter((topic) => !about.has(topic))
}

/**
 * Is equal for subscribers who get the same email, whatever the order of their choices. It has every preference, so
 * that one that is added later cannot be forgotten here: two subscribers would get the email of the first.
 */
export function preferenceKey(preferences: Preferences): string {
  const names = Object.keys(preferences).sort() as (keyof Preferences)[]
  return JSON.stringify(
    names.map((name) => {
      const value = preferences[name]
      return [name, Array.isArray(value) ? value.toSorted() : value]
    }),
  )
}

function follows(story: EditionStory, { topics, places }: Preferences, geography: Geography): boolean {
  return (
    (topics.length === 0 || story.topics.some((topic) => topics.includes(topic))) &&
    (places.length === 0 || concerns(story, places, geography))
  )
}

/** A story without a place is a federal matter. */
function concerns(story: EditionStory, wanted: readonly string[], { parents, country }: Geography): boolean {
  const places = story.places.length > 0 ? story.places : [country]
  return places.some(
    (place) =>
      place !== undefined &&
      wanted.some((one) => place === one || (one !== country && isWithin(place, one, parents))),
  )
}

/** A story that an editor placed counts for no source, so that it stays where the editor put it. */
function broughtBy({ placed, source, outlet }: EditionStory): Brought | undefined {
  return placed ? undefined : { source, outlet }
}

/** Stories about a place that the reader chose are before those about a place within it. */
function ownPlacesFirst(stories: readonly EditionStory[], { places }: Preferences) {
  const named = (story: EditionStory) => story.places.some((place) => places.includes(place))
  return [...stories.filter(named), ...stories.filter((story) => !named(story))]
}

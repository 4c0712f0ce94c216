import {
  currentStatus,
  inOrder,
  type KeptStory,
  type Matter,
  type MatterRecord,
  type RelatedMatter,
  type StatusChange,
} from '../domain/model/matter.ts'
import type { Story } from '../domain/model/story.ts'
import { aboutOf } from './about.ts'
import { numbersOf } from './keys/numbers.ts'
import type { Reading, StoryClaims } from './linking/claims.ts'
import type { Attached, Group } from './linking/group.ts'
import { nameOf } from './names.ts'
import { changesOf } from './status/changes.ts'
import { datesOf, type SetDate, withPassedDays } from './status/dates.ts'

/** The most topics and places of a matter. */
const MAX_TAGS = 4
/** The most stories that are kept with a matter, the latest. A stored item is at most 400 KB. */
const MAX_KEPT = 500

/** A matter before editors' decisions, and what must be kept of it. */
export interface Made {
  matter: Matter
  record: MatterRecord
}

/** What a matter is made of, beside the stories that name it. */
interface Pieces {
  reading: Reading
  today: string
  /** The changes of its record that still count. */
  kept: readonly StatusChange[]
  /** The dates of its record that still count. */
  keptDates: SetDate[]
  /** Stories that continue one of its own. */
  sequels: readonly StoryClaims[]
}

/** Makes a matter as readers see it where editors decided nothing. */
export function createMatter(
  id: string,
  group: Group,
  { reading, today, kept, keptDates, sequels }: Pieces,
): Made {
  const attached = [...group.stories.values()].sort((a, b) => byTime(a.from.story, b.from.story))
  const stories = [...attached.map(({ from }) => from.story), ...sequels.map(({ story }) => story)].sort(
    byTime,
  )
  const tags = tagsOf(stories, group)
  const set = stories.length > 0 ? datesOf(group, reading.sources) : keptDates
  const stated = changesOf(group, reading.sources, kept)
  const changes = inOrder(withPassedDays(stated, set, today), group.kind)
  const dates = set.map(({ on: _on, ...date }) => date)
  const about = aboutOf(attached, group.kind, reading.sources)
  const since = group.record?.since ?? stories[0]?.published ?? ''
  const updated = [group.record?.updated ?? '', since, ...stories.map(({ published }) => published)].reduce(
    (last, at) => (at > last ? at : last),
  )
  const { name, nameFrom } = namedBy(group, reading)
  const keys = [...group.keys].sort()
  const status = currentStatus(changes, dates, today)
  return {
    matter: {
      id,
      kind: group.kind,
      name,
      numbers: numbersOf(keys),
      ...(about && { about }),
      ...(status && { status: shown(status) }),
      changes: changes.map(shown),
      dates,
      ...tags,
      stories: stories.map((story) => story.id),
      related: [],
      absorbed: group.absorbed.map((one) => one.id).sort(),
      since,
      updated,
    },
    record: {
      id,
      kind: group.kind,
      name,
      ...(nameFrom && { nameFrom }),
      keys,
      changes,
      since,
      updated,
      ...(tags.topics.length > 0 && { topics: tags.topics }),
      ...(tags.places.length > 0 && { places: tags.places }),
      ...(set.length > 0 && { dates: set }),
      stories: keptStories(attached, sequels),
    },
  }
}

/** What most of its stories are about, or were before readers saw none anymore. */
function tagsOf(stories: readonly Story[], { record }: Group): Pick<Matter, 'topics' | 'places'> {
  if (stories.length === 0) return { topics: record?.topics ?? [], places: record?.places ?? [] }
  return {
    topics: mostFrequent(stories.map(({ topics }) => topics)),
    places: mostFrequent(stories.map(({ places }) => places)),
  }
}

/** The stories of a matter as they are kept for the desk, each with the keys by which it was linked; the latest, sorted by id. */
function keptStories(attached: readonly Attached[], sequels: readonly StoryClaims[]): KeptStory[] {
  const linked = [
    ...attached.map(({ from: { story }, claims }) => ({ story, keys: claims.map(({ key }) => key) })),
    ...sequels.map(({ story }) => ({ story, keys: [] })),
  ]
  return linked
    .sort((a, b) => byTime(a.story, b.story))
    .slice(-MAX_KEPT)
    .map(({ story: { id, published }, keys }) => ({
      id,
      keys: [...new Set<string>(keys)].sort(),
      at: published,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** A change as readers see it. */
function shown({ article: _article, ...change }: StatusChange): StatusChange {
  return change
}

const known = new WeakMap<Matter, Matter>()

/** Adds what is known of matters that have to do with it. The same gives the same object. */
export function withRelated(matter: Matter, related: RelatedMatter[]): Matter {
  if (related.length === 0) return matter
  const before = known.get(matter)
  if (before && areSame(before.related, related)) return before
  const whole = { ...matter, related }
  known.set(matter, whole)
  return whole
}

function areSame(some: readonly RelatedMatter[], others: readonly RelatedMatter[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ id, how }, at) => id === others[at]!.id && how === others[at]!.how)
  )
}

/** What readers know it by. Only a name that was no more than its number gives way, to its official document's title. */
function namedBy(group: Group, reading: Reading): Pick<MatterRecord, 'name' | 'nameFrom'> {
  const { record } = group
  if (!record?.name) return nameOf(group, reading)
  if (record.nameFrom || !numbersOf(record.keys).includes(record.name.en)) return record
  const now = nameOf(group, reading)
  return now.nameFrom ? now : record
}

function mostFrequent(lists: readonly string[][]): string[] {
  const counts = new Map<string, number>()
  for (const list of lists) for (const tag of list) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  const often = [...counts].filter(([, count]) => count * 2 >= lists.length)
  return often
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MAX_TAGS)
    .map(([tag]) => tag)
}

function byTime(a: Story, b: Story): number {
  return a.published < b.published ? -1 : a.published > b.published ? 1 : a.id < b.id ? -1 : 1
}

import type { MatterDecisions } from '../domain/decisions/for-matters.ts'
import type { Matter, MatterRecord, RelatedMatter, StatusChange } from '../domain/model/matter.ts'
import type { Story } from '../domain/model/story.ts'
import { firstSentences } from '../domain/text/sentences.ts'
import { changesOf } from './changes.ts'
import { currentStatus, datesOf, withPassedDays } from './dates.ts'
import type { Attached, Group } from './group.ts'
import { nameOf } from './names.ts'
import { numbersOf } from './numbers.ts'

/** The most topics and places of a matter. */
const MAX_TAGS = 4
/** Sentences that say what a matter is. */
const ABOUT_SENTENCES = 2

/** Makes a matter as readers see it. */
export function createMatter(
  id: string,
  group: Group,
  { decisions, related, today }: { decisions: MatterDecisions; related: RelatedMatter[]; today: string },
): Matter {
  const { record } = group
  const attached = [...group.stories.values()].sort(byTime)
  const stories = attached.map(({ from }) => from.story)
  const dates = datesOf(group)
  const changes = withDecided(withPassedDays(changesOf(group), dates, today), decisions.statuses.get(id))
  const status = currentStatus(changes, dates, today)
  const about = aboutOf(attached)
  const since = record?.since ?? stories[0]?.published ?? ''
  return {
    id,
    kind: group.kind,
    name: decisions.names.get(id) ?? record?.name ?? nameOf(group),
    numbers: numbersOf(group.keys),
    ...(about && { about }),
    ...(status && { status }),
    changes,
    dates,
    topics: mostFrequent(stories.map(({ topics }) => topics)),
    places: mostFrequent(stories.map(({ places }) => places)),
    stories: stories.map((story) => story.id),
    related,
    absorbed: group.absorbed.map((one) => one.id).sort(),
    since,
    updated: [record?.updated ?? '', since, ...stories.map(({ published }) => published)].reduce(
      (last, at) => (at > last ? at : last),
    ),
  }
}

/** What is kept of a matter. The editors' name is not: it is in the log of decisions. */
export function recordOf({ id, kind, changes, since, updated }: Matter, group: Group): MatterRecord {
  return {
    id,
    kind,
    name: group.record?.name ?? nameOf(group),
    keys: [...group.keys].sort(),
    changes: changes.filter(({ by }) => by !== 'editor'),
    since,
    updated,
  }
}

function withDecided(
  changes: readonly StatusChange[],
  decided: readonly { status: StatusChange['status']; day: string }[] = [],
): StatusChange[] {
  const own = decided.map(({ status, day }): StatusChange => ({ status, day, by: 'editor', outlets: [] }))
  return [...changes, ...own].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** What an official document says of it, the latest that has a summary. */
function aboutOf(attached: readonly Attached[]): Matter['about'] {
  for (const { from, claims } of attached.toReversed()) {
    if (!claims.some(({ where }) => where === 'document')) continue
    const official = from.story.articles.find(({ kind, summary }) => kind === 'official' && summary !== '')
    if (!official) continue
    const { summary, language, outlet, url } = official
    return {
      text: firstSentences(summary, ABOUT_SENTENCES),
      language,
      story: from.story.id,
      outlet,
      ...(url && { url }),
    }
  }
  return undefined
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

function byTime(a: Attached, b: Attached): number {
  const [one, other]: [Story, Story] = [a.from.story, b.from.story]
  return one.published < other.published
    ? -1
    : one.published > other.published
      ? 1
      : one.id < other.id
        ? -1
        : 1
}

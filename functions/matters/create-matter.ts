import { isCovered, withDecidedStatuses } from '../domain/decisions/decided-status.ts'
import type { DecidedStatus } from '../domain/decisions/for-matters.ts'
import type { Language } from '../domain/model/article.ts'
import type { Matter, MatterRecord } from '../domain/model/matter.ts'
import type { Story } from '../domain/model/story.ts'
import { firstSentences } from '../domain/text/sentences.ts'
import { changesOf } from './changes.ts'
import { currentStatus, datesOf, withPassedDays } from './dates.ts'
import type { Attached, Group } from './group.ts'
import { keptStories } from './kept-stories.ts'
import { nameOf } from './names.ts'
import { numbersOf } from './numbers.ts'

/** The most topics and places of a matter. */
const MAX_TAGS = 4
/** Sentences that say what a matter is. */
const ABOUT_SENTENCES = 2

/** What editors decided about one matter, beside which stories it has now. */
export interface Decided {
  name?: Record<Language, string> | undefined
  statuses?: readonly DecidedStatus[] | undefined
  /** Stories that were taken out of it: what they reported does not count. */
  unlinked?: ReadonlySet<string> | undefined
}

/** Makes a matter as readers see it, without its relations to others. */
export function createMatter(
  id: string,
  group: Group,
  today: string,
  { name, statuses = [], unlinked }: Decided = {},
): Matter {
  const { record } = group
  const attached = [...group.stories.values()].sort(byTime)
  const stories = attached.map(({ from }) => from.story)
  const dates = datesOf(group)
  const found = changesOf(group).filter(({ story }) => story === undefined || !unlinked?.has(story))
  const open = dates.filter(({ day }) => !statuses.some((one) => isCovered(day, one)))
  const changes = withPassedDays(withDecidedStatuses(found, statuses), open, today)
  const status = currentStatus(changes, dates, today)
  const about = aboutOf(attached)
  const since = record?.since ?? stories[0]?.published ?? ''
  return {
    id,
    kind: group.kind,
    name: name ?? record?.name ?? nameOf(group),
    numbers: numbersOf(group.keys),
    ...(about && { about }),
    ...(status && { status }),
    changes,
    dates,
    topics: mostFrequent(stories.map(({ topics }) => topics)),
    places: mostFrequent(stories.map(({ places }) => places)),
    stories: stories.map((story) => story.id),
    related: [],
    absorbed: group.absorbed.map((one) => one.id).sort(),
    since,
    updated: [
      record?.updated ?? '',
      since,
      ...stories.map(({ published }) => published),
      ...statuses.map(({ at }) => at),
    ].reduce((last, at) => (at > last ? at : last)),
  }
}

/** What is kept of a matter as it is without editors: their decisions are in their log, and can be undone. */
export function recordOf({ id, kind, changes, since, updated }: Matter, group: Group): MatterRecord {
  return {
    id,
    kind,
    name: group.record?.name ?? nameOf(group),
    keys: [...group.keys].sort(),
    changes,
    since,
    updated,
    stories: keptStories(group),
  }
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

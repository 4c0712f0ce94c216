import type { Edition, EditionMatter } from '../../../domain/model/edition.ts'
import { comingDates, type Matter, SAME_STEP_DAYS, type StatusChange } from '../../../domain/model/matter.ts'
import type { Story } from '../../../domain/model/story.ts'
import { addDays, dayOf } from '../../../domain/time.ts'
import type { Material } from '../material.ts'
import { AHEAD_DAYS } from './coming-up.ts'

/** The most matters that an edition keeps: far more than have news in a week. */
const MAX_MATTERS = 2_000
/** The most stories and days of a matter that an edition keeps. */
const MAX_STORIES = 50
const MAX_DATES = 3
/** How old a change may be that an edition reports, if an earlier one may have missed it. */
const OLDEST_DAYS: Record<Edition['frequency'], number> = { weekly: 35, daily: 7, alert: 35 }
/** The same for the first edition, before which there is no other. An alert has limits of its own. */
const PERIOD_DAYS: Record<Edition['frequency'], number> = { weekly: 7, daily: 1, alert: 35 }

type Snapshot = Required<Pick<Edition, 'matters' | 'changesKnown'>>

/** Takes what an edition says of matters: changes since the last edition, its new stories, and days ahead. */
export function snapshotMatters(
  matters: readonly Matter[],
  fresh: readonly Pick<Story, 'id'>[],
  { now, timeZone, last, frequency }: Pick<Material, 'now' | 'timeZone' | 'last' | 'frequency'>,
): Snapshot {
  const today = dayOf(now, timeZone)
  const isNew = newSince(last, frequency, today, timeZone)
  const freshIds = new Set(fresh.map(({ id }) => id))
  const known: string[] = []
  const kept: EditionMatter[] = []
  for (const matter of matters) {
    const recent = matter.changes.filter(({ day }) => day >= addDays(today, -OLDEST_DAYS.weekly))
    known.push(...recent.map(({ status, day }) => `${matter.id} ${status} ${day}`))
    const changes = recent.filter((change) => isNew(matter, change))
    const stories = matter.stories.filter((id) => freshIds.has(id))
    const dates = comingDates(matter, today)
    const isAhead = dates.some(({ day }) => day <= addDays(today, AHEAD_DAYS))
    if (changes.length + stories.length === 0 && !isAhead) continue
    const { id, kind, name, status, absorbed } = matter
    const challenges = matter.related.filter(({ how }) => how === 'challenges').map((one) => one.id)
    kept.push({
      id,
      kind,
      name,
      ...(status && { status: { status: status.status, day: status.day } }),
      changes,
      stories: stories.slice(-MAX_STORIES),
      dates: dates.slice(0, MAX_DATES),
      ...(absorbed.length > 0 && { absorbed }),
      ...(challenges.length > 0 && { challenges }),
    })
  }
  return { matters: kept.sort(mostNewsFirst).slice(0, MAX_MATTERS), changesKnown: known.sort() }
}

/** Sorts those that changed first, the latest change before others, then those with more stories. */
export function mostNewsFirst(a: EditionMatter, b: EditionMatter): number {
  const [one, other] = [a.changes.at(-1)?.day ?? '', b.changes.at(-1)?.day ?? '']
  if (one !== other) return one > other ? -1 : 1
  return b.stories.length - a.stories.length || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** Returns a function that says whether readers of the last edition do not know of a change yet. */
function newSince(
  last: Material['last'],
  frequency: Edition['frequency'],
  today: string,
  timeZone: string,
): (matter: Pick<Matter, 'id' | 'absorbed'>, change: StatusChange) => boolean {
  const isKnown = knownChanges(last)
  const oldest = addDays(today, -OLDEST_DAYS[frequency])
  // An edition of an early version, or one whose file is lost, does not say what it knew.
  const since = last ? dayOf(new Date(last.frozenAt), timeZone) : addDays(today, -PERIOD_DAYS[frequency])
  const from = last?.changesKnown || since < oldest ? oldest : since
  return (matter, change) => change.day >= from && !isKnown(matter, change)
}

/** Returns a function that says whether a change was known when an edition was frozen. */
export function knownChanges({ changesKnown = [] }: Pick<Edition, 'changesKnown'> = {}) {
  const known = new Map<string, string[]>()
  for (const [id = '', status = '', day = ''] of changesKnown.map((one) => one.split(' '))) {
    const key = `${id} ${status}`
    known.set(key, [...(known.get(key) ?? []), day])
  }
  const isKnown = (id: string, { status, day }: StatusChange) =>
    known.get(`${id} ${status}`)?.some((before) => isNear(before, day)) === true
  return ({ id, absorbed = [] }: { id: string; absorbed?: string[] }, change: StatusChange): boolean =>
    [id, ...absorbed].some((one) => isKnown(one, change))
}

function isNear(one: string, other: string): boolean {
  return one >= addDays(other, -SAME_STEP_DAYS) && one <= addDays(other, SAME_STEP_DAYS)
}

import type { MatterDecisions } from '../domain/decisions/for-matters.ts'
import type { Matter, StatusChange } from '../domain/model/matter.ts'
import type { Story } from '../domain/model/story.ts'
import { inOrder } from './status/changes.ts'
import { currentStatus } from './status/dates.ts'

/** What decisions are applied to: the matters that the machine found, and all stories. */
export interface Decided {
  matters: ReadonlyMap<string, Matter>
  stories: readonly Story[]
  decisions: MatterDecisions
  today: string
}

/**
 * Links stories to matters, merges matters, renames them and sets their status, as editors decided. What the machine keeps of
 * them stays as it is, so that every decision can be undone. (A story that was taken out is never linked: `linkStories`.)
 */
export function applyDecisions({ matters, stories, decisions, today }: Decided): Map<string, Matter> {
  const { linked, merged, names, statuses } = decisions
  if (linked.size + merged.size + names.size + statuses.size === 0) return new Map(matters)
  const byId = new Map(
    stories.flatMap((story) => [story.id, ...story.absorbed].map((id) => [id, story] as const)),
  )
  const found = new Map(matters)
  const idOf = livingIds(matters, merged)
  for (const id of merged.keys()) {
    const [gone, stays] = [found.get(id), found.get(idOf(id))]
    if (!gone || !stays || gone === stays) continue
    found.set(stays.id, merge(stays, gone, byId, today))
    found.delete(id)
  }
  for (const [storyId, ids] of linked) {
    const story = byId.get(storyId)
    if (!story || story.withdrawn) continue
    for (const id of ids) {
      const matter = found.get(idOf(id))
      if (matter && !matter.stories.includes(story.id)) {
        found.set(matter.id, {
          ...matter,
          stories: inTime([...matter.stories, story.id], byId),
          updated: later(matter.updated, story.published),
        })
      }
    }
  }
  for (const [id, name] of names) {
    const matter = found.get(idOf(id))
    // Of a merged matter, the name of the one that stays counts.
    if (matter && (matter.id === id || !names.has(matter.id)))
      if (matter.id === id) found.set(id, { ...matter, name })
  }
  for (const [id, set] of statuses) {
    const matter = found.get(idOf(id))
    if (matter) found.set(matter.id, withStatuses(matter, set, today))
  }
  return new Map([...found].map(([id, matter]) => [id, withLivingRelations(matter, idOf)]))
}

/** Where a matter's address leads after all merges. Of a circle, the last merge does not count. */
function livingIds(
  matters: ReadonlyMap<string, Matter>,
  merged: ReadonlyMap<string, string>,
): (id: string) => string {
  const absorbedBy = new Map(
    [...matters.values()].flatMap(({ id, absorbed }) => absorbed.map((one) => [one, id])),
  )
  return (id) => {
    const seen = new Set([id])
    let at = id
    for (;;) {
      const next = absorbedBy.get(at) ?? merged.get(at)
      if (next === undefined || seen.has(next)) return at
      seen.add(next)
      at = next
    }
  }
}

function merge(stays: Matter, gone: Matter, byId: ReadonlyMap<string, Story>, today: string): Matter {
  const own = new Set(stays.changes.map(({ status, day }) => `${status} ${day}`))
  const more = gone.changes.filter(
    ({ status, day }) => !own.has(`${status} ${day}`) && stays.kind === gone.kind,
  )
  const changes = inOrder([...stays.changes, ...more], stays.kind)
  const days = new Set(stays.dates.map(({ kind, day }) => `${kind} ${day}`))
  const dates = [...stays.dates, ...gone.dates.filter(({ kind, day }) => !days.has(`${kind} ${day}`))].sort(
    (a, b) => (a.day < b.day ? -1 : 1),
  )
  const { status: _status, ...rest } = stays
  const status = currentStatus(changes, dates, today)
  const about = stays.about ?? gone.about
  return {
    ...rest,
    numbers: [...new Set([...stays.numbers, ...gone.numbers])],
    ...(about && { about }),
    ...(status && { status }),
    changes,
    dates,
    stories: inTime([...new Set([...stays.stories, ...gone.stories])], byId),
    related: [...stays.related, ...gone.related].filter(
      ({ id }, at, all) => id !== stays.id && all.findIndex((one) => one.id === id) === at,
    ),
    absorbed: [...new Set([...stays.absorbed, gone.id, ...gone.absorbed])].sort(),
    since: stays.since < gone.since ? stays.since : gone.since,
    updated: later(stays.updated, gone.updated),
  }
}

/** The status that an editor set last counts until something happens on a later day than that of the decision. */
function withStatuses(
  matter: Matter,
  set: readonly { status: StatusChange['status']; day: string; at: string }[],
  today: string,
): Matter {
  const own = set.map(({ status, day }): StatusChange => ({ status, day, by: 'editor', outlets: [] }))
  const changes = inOrder([...matter.changes, ...own], matter.kind)
  const decided = set.reduce((last, one) => (one.at >= last.at ? one : last))
  const newer = matter.changes.filter(({ day }) => day > decided.at.slice(0, 10) && day > decided.day)
  const last = own[set.indexOf(decided)]!
  const status = currentStatus([last, ...newer], matter.dates, today)
  return { ...matter, changes, ...(status && { status }), updated: later(matter.updated, decided.at) }
}

function withLivingRelations(matter: Matter, idOf: (id: string) => string): Matter {
  if (matter.related.every(({ id }) => idOf(id) === id)) return matter
  const related = matter.related.map((one) => ({ ...one, id: idOf(one.id) }))
  return {
    ...matter,
    related: related.filter(
      ({ id }, at) => id !== matter.id && related.findIndex((one) => one.id === id) === at,
    ),
  }
}

function inTime(ids: readonly string[], byId: ReadonlyMap<string, Story>): string[] {
  const at = (id: string) => byId.get(id)?.published ?? ''
  return ids.toSorted((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : a < b ? -1 : 1))
}

const later = (one: string, other: string) => (one > other ? one : other)

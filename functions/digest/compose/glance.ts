import type { Edition, EditionMatter, EditionStory } from '../../domain/model/edition.ts'
import type { MatterStatus } from '../../domain/model/matter.ts'
import { addDays } from '../../domain/time.ts'
import type { Glance, Policies } from '../../i18n/glance.ts'
import { AHEAD_DAYS } from './matters/coming-up.ts'

const blocking: ReadonlySet<MatterStatus> = new Set(['tro', 'enjoined', 'stayed'])
/** What of these a court does in a case to the policy that the case is about. It may stay the case itself. */
const blockingInCase: ReadonlySet<MatterStatus> = new Set(['tro', 'enjoined'])

/** Counts what happened in the time of an edition, by its matters, and by the documents that belong to none of them. */
export function glanceOf({ matters = [], sections, frozenAt }: Edition): Glance {
  const today = frozenAt.slice(0, 10)
  const changed = matters.map((matter) => ({
    ...matter,
    now: new Set(matter.changes.map(({ status }) => status)),
  }))
  const documents = withoutMatter(sections, matters)
  const rules = changed.filter(({ kind }) => kind === 'rule')
  const bills = changed.filter(({ kind, now }) => kind === 'bill' && now.has('signed'))
  const finals = [
    ...rules.filter(({ now }) => now.has('final')).map((matter) => nextDay(matter, 'effective', today)),
    ...documents
      .filter(({ status }) => status?.stage === 'final')
      .map(({ status }) => (status!.effective && status!.effective >= today ? status!.effective : undefined)),
  ]
  const dated = finals.filter((day) => day !== undefined)
  const struckDown = changed.filter(({ kind, now }) => kind !== 'case' && now.has('vacated'))
  const blocked = changed.filter(
    ({ kind, now }) => kind !== 'case' && !now.has('vacated') && [...now].some((one) => blocking.has(one)),
  )
  const reported = new Set([...blocked, ...struckDown].flatMap(storiesOf))
  const inCases = changed.filter(
    (matter) =>
      matter.kind === 'case' &&
      [...matter.now].some((one) => blockingInCase.has(one)) &&
      !storiesOf(matter).some((story) => reported.has(story)),
  )
  return {
    blocked: countPolicies([...blocked, ...inCases]),
    struckDown: countPolicies(struckDown),
    granted: changed.filter(({ kind, now }) => kind === 'case' && now.has('cert-granted')).length,
    final: { dated: dated.length, undated: finals.length - dated.length },
    effective: once(dated),
    tookEffect: rules.filter(({ now }) => now.has('effective') && !now.has('final')).length,
    proposed:
      rules.filter(({ now }) => (now.has('proposed') || now.has('comment-period')) && !now.has('final'))
        .length + documents.filter(({ status }) => status?.stage === 'proposed').length,
    states: new Set(bills.flatMap(({ id }) => stateOf(id) ?? [])).size,
    federalLaws: bills.filter(({ id }) => !stateOf(id)).length,
    comments: closing(matters, documents, today),
  }
}

type Changed = EditionMatter & { now: ReadonlySet<MatterStatus> }

/** The official documents that no matter of the edition is about; each counts for itself. */
function withoutMatter(sections: Edition['sections'], matters: readonly EditionMatter[]): EditionStory[] {
  const known = new Set(matters.flatMap(storiesOf))
  const all = new Map(
    sections
      .filter(({ id }) => id !== 'deadlines')
      .flatMap(({ stories }) => stories.map((story) => [story.id, story])),
  )
  return [...all.values()].filter(({ id, kind }) => kind === 'official' && !known.has(id))
}

function storiesOf({ stories, changes, dates }: EditionMatter): string[] {
  return [...stories, ...changes.flatMap(({ story }) => story ?? []), ...dates.map(({ story }) => story)]
}

function nextDay({ dates }: EditionMatter, kind: 'effective', today: string): string | undefined {
  return dates.find((date) => date.kind === kind && date.day >= today)?.day
}

/** The id of a state's bill begins with its place, such as `us-mi-sb-612-2026`. */
function stateOf(id: string): string | undefined {
  return /^us-[a-z]{2}(?=-)/.exec(id)?.[0]
}

function countPolicies(matters: readonly Changed[]): Policies {
  const counts: Policies = { rule: 0, bill: 0, order: 0, designation: 0, policy: 0 }
  for (const { kind } of matters) counts[kind === 'case' ? 'policy' : kind] += 1
  return counts
}

function closing(
  matters: readonly EditionMatter[],
  documents: readonly EditionStory[],
  today: string,
): Glance['comments'] {
  const until = addDays(today, AHEAD_DAYS)
  const days = [
    ...matters.flatMap(({ dates }) => dates.filter(({ kind }) => kind === 'comments').map(({ day }) => day)),
    ...documents.flatMap(({ status }) => status?.commentsClose ?? []),
  ].filter((day) => day >= today && day <= until)
  return { days: once(days), periods: days.length }
}

function once(days: readonly string[]): string[] {
  return [...new Set(days)].sort()
}

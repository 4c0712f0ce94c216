import type { Edition, EditionMatter, EditionStory } from '../../domain/model/edition.ts'
import type { MatterKind } from '../../domain/model/matter.ts'
import { addDays } from '../../domain/time.ts'
import type { Glance, Policies } from '../../i18n/en/glance.ts'
import { atAGlance } from './matters/at-a-glance.ts'
import { AHEAD_DAYS } from './matters/coming-up.ts'

/** Counts what happened in the time of an edition, by its matters, and by the documents that belong to none of them. */
export function glanceOf({ matters = [], sections, frozenAt }: Edition): Glance {
  const { changed, blocked, takeEffect, laws, commentsClose } = atAGlance({ matters, frozenAt })
  const today = frozenAt.slice(0, 10)
  const until = addDays(today, AHEAD_DAYS)
  const documents = withoutMatter(sections, matters)
  const final = documents.flatMap(({ status }) => (status?.stage === 'final' ? [status] : []))
  const days = final.flatMap(({ effective = '' }) => (effective >= today ? [effective.slice(0, 10)] : []))
  const struckDown = policies((kind) => changed[kind].vacated ?? 0)
  return {
    // What was struck down is among what was stopped.
    blocked: {
      ...policies((kind) => Math.max(0, blocked[kind] - (changed[kind].vacated ?? 0))),
      policy: blocked.case,
    },
    struckDown,
    granted: changed.case['cert-granted'] ?? 0,
    final: {
      dated: days.length + takeEffect.reduce((sum, { count }) => sum + count, 0),
      undated: final.length - days.length + matters.filter(isFinalWithoutDay).length,
    },
    effective: once([...days, ...takeEffect.map(({ day }) => day)]),
    tookEffect: changed.rule.effective ?? 0,
    proposed: proposedIn(matters) + documents.filter(({ status }) => status?.stage === 'proposed').length,
    states: laws.states,
    federalLaws: laws.ofCongress,
    comments: once([
      ...commentsClose,
      ...documents
        .flatMap(({ status }) => status?.commentsClose?.slice(0, 10) ?? [])
        .filter((day) => day >= today && day <= until),
    ]),
  }
}

function policies(of: (kind: Exclude<MatterKind, 'case'>) => number): Policies {
  return { rule: of('rule'), bill: of('bill'), order: of('order'), designation: of('designation'), policy: 0 }
}

/** The official documents that no matter of the edition is about; each counts for itself. */
function withoutMatter(sections: Edition['sections'], matters: readonly EditionMatter[]): EditionStory[] {
  const known = new Set(matters.flatMap(storiesOf))
  const own = sections.filter(({ id }) => id !== 'deadlines').flatMap(({ stories }) => stories)
  return own.filter(({ id, kind }) => kind === 'official' && !known.has(id))
}

function storiesOf({ stories, changes, dates }: EditionMatter): string[] {
  return [...stories, ...changes.flatMap(({ story }) => story ?? []), ...dates.map(({ story }) => story)]
}

/** A rule that became final, and of which neither a day to come nor that it took effect is known. */
function isFinalWithoutDay({ kind, changes, dates }: EditionMatter): boolean {
  const steps = new Set(changes.map(({ status }) => status))
  const isOver = steps.has('effective') || steps.has('vacated') || steps.has('withdrawn')
  return kind === 'rule' && steps.has('final') && !isOver && !dates.some((date) => date.kind === 'effective')
}

/** A proposal and the comment period that opens with it are one step. */
function proposedIn(matters: readonly EditionMatter[]): number {
  return matters.filter(
    ({ kind, changes }) =>
      kind === 'rule' && changes.some(({ status }) => status === 'proposed' || status === 'comment-period'),
  ).length
}

function once(days: readonly string[]): string[] {
  return [...new Set(days)].sort()
}

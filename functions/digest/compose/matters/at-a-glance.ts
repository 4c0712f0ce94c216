import type { Edition, EditionMatter } from '../../../domain/model/edition.ts'
import { type MatterKind, type MatterStatus, matterKinds, waiting } from '../../../domain/model/matter.ts'
import { addDays } from '../../../domain/time.ts'
import { AHEAD_DAYS, isNowFinal } from './coming-up.ts'

/** What an edition counts in the matters that changed in its week, and in the days ahead. */
export interface AtAGlance {
  /** How many matters of each kind took a step: `changed.rule.final`. Each step of a matter counts once. */
  changed: Record<MatterKind, Partial<Record<MatterStatus, number>>>
  /** How many of each kind a court stopped last in the week; of cases only those whose policy is not counted itself. */
  blocked: Record<MatterKind, number>
  /** The days on which final rules take effect, the earliest first, with the number of rules on each. */
  takeEffect: { day: string; count: number }[]
  /** Laws that were signed: how many, and in how many states; those of Congress. */
  laws: { states: number; ofStates: number; ofCongress: number }
  /** The days of the next four weeks on which comment periods close, the earliest first, each once: `YYYY-MM-DD`. */
  commentsClose: string[]
}

/** What a court does that stops a policy. */
const blocking: ReadonlySet<MatterStatus> = new Set(['tro', 'enjoined', 'stayed', 'vacated'])
/** A court that stays another court's order in a case stops no policy. */
const blockingInCase: ReadonlySet<MatterStatus> = new Set(['tro', 'enjoined', 'vacated'])
/** How a state's bill is called, such as `us-tx-sb-4-2026`. */
const stateBill = /^us-([a-z]{2})-/

/** Counts what an edition tells of matters, for its "At a glance". */
export function atAGlance({ matters = [], frozenAt }: Pick<Edition, 'matters' | 'frozenAt'>): AtAGlance {
  const changed = ofEachKind((): Partial<Record<MatterStatus, number>> => ({}))
  const blocked = ofEachKind(() => 0)
  for (const { kind, changes } of matters) {
    for (const status of new Set(changes.map((one) => one.status)))
      changed[kind][status] = (changed[kind][status] ?? 0) + 1
  }
  const stopped = matters.filter(isStopped)
  const policies = new Set(stopped.flatMap(({ id, kind }) => (kind === 'case' ? [] : [id])))
  for (const { kind, challenges = [] } of stopped)
    if (!challenges.some((id) => policies.has(id))) blocked[kind] += 1
  const until = addDays(frozenAt.slice(0, 10), AHEAD_DAYS)
  return {
    changed,
    blocked,
    takeEffect: takeEffect(matters, until),
    laws: lawsOf(matters),
    commentsClose: [...new Set(matters.flatMap((matter) => closingDays(matter, until)))].sort(),
  }
}

function isStopped({ kind, changes }: EditionMatter): boolean {
  const last = changes.at(-1)?.status
  return last !== undefined && (kind === 'case' ? blockingInCase : blocking).has(last)
}

function takeEffect(matters: readonly EditionMatter[], until: string): AtAGlance['takeEffect'] {
  const counts = new Map<string, number>()
  for (const { kind, status, changes, dates } of matters) {
    const day = dates.find((date) => date.kind === 'effective')?.day.slice(0, 10)
    // What became final this week is news even if its day is far.
    const isNews = day !== undefined && (day <= until || isNowFinal({ changes }))
    if (kind !== 'rule' || !isNews || !status || !waiting.has(status.status)) continue
    counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, count]) => ({ day, count }))
}

function lawsOf(matters: readonly EditionMatter[]): AtAGlance['laws'] {
  const signed = matters.filter(
    ({ kind, changes }) => kind === 'bill' && changes.some(({ status }) => status === 'signed'),
  )
  const states = signed.flatMap(({ id }) => stateBill.exec(id)?.[1] ?? [])
  return {
    states: new Set(states).size,
    ofStates: states.length,
    ofCongress: signed.length - states.length,
  }
}

function closingDays({ dates }: EditionMatter, until: string): string[] {
  return dates.flatMap(({ kind, day }) => (kind === 'comments' && day <= until ? [day.slice(0, 10)] : []))
}

function ofEachKind<T>(make: () => T): Record<MatterKind, T> {
  return Object.fromEntries(matterKinds.map((kind) => [kind, make()])) as Record<MatterKind, T>
}

import type { MatterStatus, StatusChange } from '../../domain/model/matter.ts'
import { DAY_MS } from '../../domain/time.ts'
import type { Report } from './reports.ts'
import { courtSteps } from './statement.ts'

/** The most outlets that a change names. */
export const MAX_NAMED = 3
/** Outlets report an official act so many days after it, and a day before it is published. */
const REPORTED_FOR_DAYS = 3
const REPORTED_BEFORE_DAYS = 1

/** Rulings that outlets also call by a looser word. "Rules" may be any of them. */
const rulings: readonly MatterStatus[] = [...courtSteps, 'affirmed', 'reversed', 'dismissed', 'remanded']

/**
 * Official words win: what outlets call "blocks" a day after the court vacated a rule is the same act. It is no change of its own,
 * and adds its outlets to the official one.
 */
export function withOfficialWords(
  changes: readonly StatusChange[],
  reports: readonly Report[],
): StatusChange[] {
  const exact = changes.filter(({ by, status }) => by === 'official' && courtSteps.includes(status))
  const kept = changes.filter((change) => {
    if (change.by !== 'outlets') return true
    const of = change.status === 'decided' ? changes.filter(({ status }) => rulings.includes(status)) : exact
    return !of.some((one) => isOneAct(one, change))
  })
  return kept.map((change) => {
    if (!exact.includes(change)) return change
    const outlets = [
      ...change.outlets,
      ...changes.filter((one) => !kept.includes(one) && isOneAct(change, one)).flatMap((one) => one.outlets),
      ...reports.flatMap(({ status, at, article }) =>
        isOneAct(change, { status, day: at.slice(0, 10) }) ? [article.outlet] : [],
      ),
    ]
    return { ...change, outlets: [...new Set(outlets)].slice(0, MAX_NAMED) }
  })
}

/** Whether outlets speak of an act that was reported in a more exact word. */
function isOneAct(act: StatusChange, said: Pick<StatusChange, 'status' | 'day'>): boolean {
  const isRuling = courtSteps.includes(said.status) || said.status === 'decided'
  const days = (Date.parse(said.day) - Date.parse(act.day)) / DAY_MS
  return isRuling && days >= -REPORTED_BEFORE_DAYS && days <= REPORTED_FOR_DAYS
}

/** Steps with which a matter begins. What is said of them later tells of the past. */
const beginnings = new Set<MatterStatus>(['filed', 'introduced', 'proposed'])
/** Steps that may be taken again right after themselves. */
const again = new Set<MatterStatus>(['extended', 'delayed', 'argued', 'remanded'])

/** The changes without those that cannot be: a step that was taken is not taken again before another one. */
export function likely(changes: readonly StatusChange[]): StatusChange[] {
  const kept: StatusChange[] = []
  for (const change of changes) {
    const isBeginning =
      beginnings.has(change.status) && (change.status !== 'proposed' || change.by === 'outlets')
    const isRepeated = kept.at(-1)?.status === change.status && !again.has(change.status)
    if (change.by !== 'editor' && (isRepeated || (isBeginning && kept.length > 0))) continue
    kept.push(change)
  }
  return kept
}

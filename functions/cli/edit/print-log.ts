import { activeDecisions } from '../../domain/decisions/active-decisions.ts'
import { decisionSubject } from '../../editors/describe-decision.ts'
import { lineOf } from './decide.ts'
import type { Editing } from './editing.ts'

/** Everything that was decided, the oldest first, a line each. */
export function* logLines(room: Editing): Iterable<string> {
  const holding = new Set(activeDecisions(room.log).map(({ number }) => number))
  for (const decision of room.log) {
    const { at, act, why, number } = decision
    const undone = act.is !== 'undo' && !holding.has(number) ? ' [undone]' : ''
    const subject = decisionSubject(act).text
    yield `${at} ${lineOf(decision, room)}${subject && `: ${subject}`}${undone}${why && ` (${why})`}\n`
  }
}

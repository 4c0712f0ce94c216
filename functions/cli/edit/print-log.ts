import { activeDecisions } from '../../domain/decisions/active-decisions.ts'
import { subjectOf } from '../../editors/subject.ts'
import { lineOf } from './decide.ts'
import type { EditSession } from './edit-session.ts'

/** All decisions, one a line, the oldest first. */
export function* logLines(session: EditSession): Iterable<string> {
  const active = new Set(activeDecisions(session.log).map(({ number }) => number))
  for (const decision of session.log) {
    const { at, act, why, number } = decision
    const undone = act.is !== 'undo' && !active.has(number) ? ' [undone]' : ''
    const subject = subjectOf(act).text
    yield `${at} ${lineOf(decision, session)}${subject && `: ${subject}`}${undone}${why && ` (${why})`}\n`
  }
}

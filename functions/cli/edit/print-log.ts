import { activeDecisions } from '../../domain/decisions/active-decisions.ts'
import { matterName } from '../../domain/decisions/known-matters.ts'
import type { Decision } from '../../domain/model/decision.ts'
import { decisionSubject } from '../../editors/describe-decision.ts'
import { lineOf } from './decide.ts'
import type { EditSession } from './edit-session.ts'

/** All decisions, one a line, the oldest first. */
export function* logLines(session: EditSession): Iterable<string> {
  const active = new Set(activeDecisions(session.log).map(({ number }) => number))
  for (const decision of session.log) {
    const { at, act, why, number } = decision
    const undone = act.is !== 'undo' && !active.has(number) ? ' [undone]' : ''
    const subject = subjectOf(decision, session)
    yield `${at} ${lineOf(decision, session)}${subject && `: ${subject}`}${undone}${why && ` (${why})`}\n`
  }
}

/** What a decision is about. One about a matter names the matter, and beside it the story or the other matter. */
function subjectOf({ act }: Decision, { matters }: EditSession): string {
  const { text } = decisionSubject(act, matters, 'en')
  if (!('matter' in act)) return text
  const isOfTwo = act.is === 'merge-matters' || 'story' in act
  const other = isOfTwo && matterName(act.is === 'merge-matters' ? act.into : act.matter, matters, 'en')
  return other ? `${text}, ${other}` : text
}

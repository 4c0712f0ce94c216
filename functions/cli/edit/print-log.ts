import { activeDecisions } from '../../domain/decisions/active-decisions.ts'
import type { Decision } from '../../domain/model/decision.ts'
import { plainName } from '../../domain/text/clean.ts'
import { decisionSubjects } from '../../editors/describe-decision.ts'
import { type SubjectNames, subjectNames } from '../../editors/views/subject-names.ts'
import { words } from '../../i18n/editors.ts'
import { lineOf } from './decide.ts'
import type { EditSession } from './edit-session.ts'

/** All decisions, one a line, the oldest first. Each names its editor, and the headlines, titles or names that it is about. */
export async function logLines(session: EditSession): Promise<string[]> {
  const { log } = session
  const active = new Set(activeDecisions(log).map(({ number }) => number))
  const names = await subjectNames(log, log, session)
  return log.map((decision) => {
    const { at, act, why, number } = decision
    const undone = act.is !== 'undo' && !active.has(number) ? ' [undone]' : ''
    const subject = subjectOf(decision, names, session)
    // Reasons are typed in a browser: nothing in them may control the terminal. Some were stored before that was checked.
    return `${plainName(`${at} ${lineOf(decision, session)}${subject && `: ${subject}`}${undone}${why && ` (${why})`}`)}\n`
  })
}

/** What a decision is about: a name, and the id by which commands know it. */
function subjectOf({ act }: Decision, names: SubjectNames, { matters }: EditSession): string {
  return decisionSubjects(act, names, { matters, language: 'en', messages: words.en })
    .flatMap(({ text, id }) => (id === undefined ? text : [text, id]))
    .join(', ')
}

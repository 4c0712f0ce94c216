import type { JSX } from 'preact'
import type { Decision } from '../../../domain/model/decision.ts'
import { answerOf, wordsOf } from '../../answer.ts'
import type { Desk } from '../../desk-page.ts'
import { subjectOf } from '../../subject.ts'
import { Act, When } from '../parts.tsx'

interface DecisionsProps {
  desk: Desk
  /** The newest first. */
  decisions: readonly Decision[]
  /** The numbers of those that hold. */
  holding: ReadonlySet<number>
  /** Names what each is about, where that is not what the page is about. */
  subjects?: boolean
}

/** What was decided, each with the way back. */
export function Decisions({ desk, decisions, holding, subjects }: DecisionsProps): JSX.Element {
  const { say, locale } = desk
  return (
    <ul class="rows">
      {decisions.map((decision) => {
        const { number, act, at, why } = decision
        const words = wordsOf(act, locale)
        const holds = holding.has(number)
        return (
          <li key={number} id={`decision-${number}`}>
            <p>
              {answerOf(decision, desk.editors, say)}{' '}
              {subjects && <Subject desk={desk} decision={decision} />}
            </p>
            {words && <p class="quote">{words}</p>}
            {why && <p class="meta">{say.because(why)}</p>}
            <p class="meta">
              <When desk={desk} at={at} /> {'\u00b7'} {say.log.number(number)}{' '}
              {act.is !== 'undo' && !holds && <span class="label">{say.log.undone}</span>}
            </p>
            {holds && act.is !== 'redact' && (
              <Act desk={desk} act="undo" fields={{ decision: number }} button={say.undo} />
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Subject({ desk, decision }: { desk: Desk; decision: Decision }): JSX.Element {
  const { text, path } = subjectOf(decision.act)
  return path ? <a href={desk.at(path)}>{text}</a> : <span>{text}</span>
}

import type { JSX } from 'preact'
import { inForce } from '../../decisions/in-force.ts'
import type { Decision } from '../../model/decision.ts'
import type { Desk } from '../desk-page.ts'
import { said } from '../said.ts'
import { subjectOf } from '../subject.ts'
import { Act, When } from './parts.tsx'

const SHOWN = 200

/** Everything that was decided, the newest first, each with the way back. */
export function LogPage({ desk, log }: { desk: Desk; log: readonly Decision[] }): JSX.Element {
  const { say } = desk
  const holding = new Set(inForce(log).map(({ number }) => number))
  return (
    <>
      <p>{log.length > 0 ? say.log.labels : say.log.none}</p>
      <ul class="rows">
        {log
          .toReversed()
          .slice(0, SHOWN)
          .map((decision) => (
            <li key={decision.number} id={`decision-${decision.number}`}>
              <span class="what">
                {decision.number}. {said(decision, desk.editors, say)}{' '}
                <Subject desk={desk} decision={decision} />
                {decision.why && <i> {decision.why}</i>}
                {decision.act.is !== 'undo' && !holding.has(decision.number) && (
                  <span class="label">{say.log.undone}</span>
                )}
              </span>
              <When desk={desk} at={decision.at} />
              {holding.has(decision.number) && decision.act.is !== 'redact' && (
                <Act desk={desk} act="undo" fields={{ decision: decision.number }} button={say.undo} />
              )}
            </li>
          ))}
      </ul>
    </>
  )
}

function Subject({ desk, decision }: { desk: Desk; decision: Decision }): JSX.Element {
  const { text, path } = subjectOf(decision.act)
  return path ? <a href={desk.at(path)}>{text}</a> : <span>{text}</span>
}

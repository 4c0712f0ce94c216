import type { JSX } from 'preact'
import { activeDecisions } from '../../domain/decisions/active-decisions.ts'
import type { Source } from '../../domain/model/source.ts'
import { ActForm } from '../../web/components/desk.tsx'
import { describeDecision } from '../describe-decision.ts'
import { When } from '../pages/when.tsx'
import type { OperatorSession } from '../routes/session.ts'

/** The most decisions on the page. */
const MAX_SHOWN = 200

/** Lists the last decisions of operators, newest first, each with a button that undoes it. */
export function LogPage({
  session: { desk, log },
  sources,
}: {
  session: OperatorSession
  sources: readonly Source[]
}): JSX.Element {
  const { messages } = desk
  const active = new Set(activeDecisions(log).map(({ number }) => number))
  const shown = log.toReversed().slice(0, MAX_SHOWN)
  return (
    <>
      <p class="lede">{log.length > 0 ? messages.log.lede : messages.log.none}</p>
      <ul class="rows">
        {shown.map((decision) => {
          const { number, at, why, act } = decision
          const isActive = active.has(number)
          return (
            <li key={number} id={`decision-${number}`}>
              <p>{describeDecision(decision, { ...desk, sources, log })}</p>
              {why && <p class="meta">{messages.log.because(why)}</p>}
              <p class="meta">
                <When desk={desk} at={at} /> {'\u00b7'} {messages.log.number(number)}{' '}
                {act.is !== 'undo' && !isActive && <span class="label">{messages.log.undone}</span>}
              </p>
              {isActive && (
                <ActForm
                  desk={desk}
                  act="undo"
                  fields={{ decision: number }}
                  button={messages.undo}
                  label={messages.log.number(number)}
                />
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}

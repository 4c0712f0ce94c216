import type { JSX } from 'preact'
import { activeDecisions } from '../../domain/decisions/active-decisions.ts'
import type { Decision } from '../../domain/model/decision.ts'
import { decisionSubject, decisionText, describeDecision } from '../describe-decision.ts'
import type { DeskContext } from '../desk-context.ts'
import { ActForm, When } from './parts.tsx'

interface DecisionsProps {
  desk: DeskContext
  /** Newest first. */
  decisions: readonly Decision[]
  /** The numbers of those in effect. */
  active: ReadonlySet<number>
  /** Whether each names its subject, on a page that is about something else. */
  subjects?: boolean
}

/** Lists decisions, each with a button that undoes it. */
export function Decisions({ desk, decisions, active, subjects }: DecisionsProps): JSX.Element {
  const { messages, locale } = desk
  return (
    <ul class="rows">
      {decisions.map((decision) => {
        const { number, act, at, why } = decision
        const text = decisionText(act, locale, desk.matters)
        const isActive = active.has(number)
        return (
          <li key={number} id={`decision-${number}`}>
            <p>
              {describeDecision(decision, desk.editors, messages)}{' '}
              {subjects && <Subject desk={desk} decision={decision} />}
            </p>
            {text && <p class="quote">{text}</p>}
            {why && <p class="meta">{messages.because(why)}</p>}
            <p class="meta">
              <When desk={desk} at={at} /> {'\u00b7'} {messages.log.number(number)}{' '}
              {act.is !== 'undo' && !isActive && <span class="label">{messages.log.undone}</span>}
            </p>
            {isActive && act.is !== 'redact' && (
              <ActForm desk={desk} act="undo" fields={{ decision: number }} button={messages.undo} />
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Subject({ desk, decision }: { desk: DeskContext; decision: Decision }): JSX.Element {
  const { text, path } = decisionSubject(decision.act, desk.matters, desk.language)
  return path ? <a href={desk.href(path)}>{text}</a> : <span>{text}</span>
}

const MAX_SHOWN = 200

/** The page that lists all decisions, newest first. */
export function LogPage({ desk, log }: { desk: DeskContext; log: readonly Decision[] }): JSX.Element {
  const { messages } = desk
  const active = new Set(activeDecisions(log).map(({ number }) => number))
  return (
    <>
      <p class="lede">{log.length > 0 ? messages.log.labels : messages.log.none}</p>
      <Decisions desk={desk} decisions={log.toReversed().slice(0, MAX_SHOWN)} active={active} subjects />
    </>
  )
}

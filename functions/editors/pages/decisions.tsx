import type { JSX } from 'preact'
import { activeDecisions } from '../../domain/decisions/active-decisions.ts'
import type { Decision } from '../../domain/model/decision.ts'
import { decisionSubjects, decisionText, describeDecision } from '../describe-decision.ts'
import type { DeskContext } from '../desk-context.ts'
import type { SubjectNames } from '../views/subject-names.ts'
import { ActForm, When } from './parts.tsx'

interface DecisionsProps {
  desk: DeskContext
  /** Newest first. */
  decisions: readonly Decision[]
  /** The numbers of those in effect. */
  active: ReadonlySet<number>
  /** The names of their subjects, on a page that is about something else. */
  subjects?: SubjectNames
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
              {subjects && <Subjects desk={desk} act={act} names={subjects} besides={text} />}
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

/** What a decision is about, but for what is shown with it already. */
function Subjects(props: {
  desk: DeskContext
  act: Decision['act']
  names: SubjectNames
  besides: string
}): JSX.Element {
  const { desk, act, names, besides } = props
  const shown = decisionSubjects(act, names, desk).filter(({ text }) => text !== besides)
  return (
    <>
      {shown.map(({ text, path }, n) => (
        <>
          {n > 0 && ', '}
          {path ? <a href={desk.href(path)}>{text}</a> : <span>{text}</span>}
        </>
      ))}
    </>
  )
}

/** The page that lists the last decisions. */
export function LogPage({
  desk,
  log,
  shown,
  names,
}: {
  desk: DeskContext
  log: readonly Decision[]
  /** Newest first. */
  shown: readonly Decision[]
  names: SubjectNames
}): JSX.Element {
  const { messages } = desk
  const active = new Set(activeDecisions(log).map(({ number }) => number))
  return (
    <>
      <p class="lede">{log.length > 0 ? messages.log.labels : messages.log.none}</p>
      <Decisions desk={desk} decisions={shown} active={active} subjects={names} />
    </>
  )
}

import type { JSX } from 'preact'
import { activeDecisions } from '../../domain/decisions/active-decisions.ts'
import type { Decision } from '../../domain/model/decision.ts'
import type { Desk } from '../desk-page.ts'
import { Decisions } from './story/decisions.tsx'

const SHOWN = 200

/** Everything that was decided, the newest first, each with the way back. */
export function LogPage({ desk, log }: { desk: Desk; log: readonly Decision[] }): JSX.Element {
  const { say } = desk
  const holding = new Set(activeDecisions(log).map(({ number }) => number))
  return (
    <>
      <p class="lede">{log.length > 0 ? say.log.labels : say.log.none}</p>
      <Decisions desk={desk} decisions={log.toReversed().slice(0, SHOWN)} holding={holding} subjects />
    </>
  )
}

import type { OperatorAct } from '../domain/decisions/operator-decision.ts'
import type { Message } from '../web/components/desk.tsx'
import { decide } from './decide.ts'
import { describeDecision } from './describe-decision.ts'
import type { ActResult, Fields } from './routes/operator-routes.ts'
import type { OperatorSession } from './routes/session.ts'
import type { SourcePageDeps } from './source-deps.ts'

/** Records a decision about sources and applies it, then redirects the browser to `path`, which says what was decided. */
export async function decideAndApply(
  act: OperatorAct,
  path: string,
  session: OperatorSession,
  fields: Fields,
  deps: SourcePageDeps,
): Promise<Exclude<ActResult, Response>> {
  const { kind, decision } = await decide(act, session, fields, deps)
  if (kind === 'conflict') {
    const other = describeDecision(decision, { ...session.desk, sources: deps.sources, log: session.log })
    return { problem: session.desk.messages.conflict(other), status: 409 }
  }
  await deps.applied()
  return { go: `${path}?decision=${decision.number}${kind === 'duplicate' ? '&how=known' : ''}` }
}

/** Says what became of the form that led to this page. */
export function messageOf(
  { desk, log, query }: OperatorSession,
  sources: SourcePageDeps['sources'],
): Message | undefined {
  const { messages } = desk
  const how = query('how')
  if (how === 'polled') return { text: messages.sources.polled }
  const decision = log.find(({ number }) => String(number) === query('decision'))
  if (!decision) return undefined
  if (how === 'known') return { text: messages.known }
  const text = `${describeDecision(decision, { ...desk, sources, log })} ${messages.soon}`
  return decision.act.is === 'undo' ? { text } : { text, decision: decision.number }
}

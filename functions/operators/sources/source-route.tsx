import { activeDecisions } from '../../domain/decisions/active-decisions.ts'
import type { OperatorAct, OperatorDecision } from '../../domain/decisions/operator-decision.ts'
import { isPolled } from '../../domain/model/source.ts'
import { decideAndApply, messageOf } from '../decide-and-apply.ts'
import type { OperatorRoute } from '../routes/operator-routes.ts'
import type { SourcePageDeps } from '../source-deps.ts'
import { SourcePage } from './source-page.tsx'

/** One source: what is known about it, and buttons that read it now, turn it on or off, or remove it. */
export const sourceRoute: OperatorRoute<SourcePageDeps> = {
  async show(session, deps) {
    const { log } = session
    const row = (await deps.rows()).find(({ source }) => source.id === session.param('id'))
    if (!row) return undefined
    const about = decisionsAbout(row.source.id, log)
    return {
      title: row.source.name,
      section: 'sources',
      message: messageOf(session, deps.sources),
      children: <SourcePage session={session} row={row} about={about} deps={deps} />,
    }
  },
  async act(session, fields, deps) {
    const { problems } = session.desk.messages
    const id = session.param('id')
    const source = deps.sources.find((one) => one.id === id)
    const wanted = fields('do')
    if (!source) return { problem: problems.unknown }
    if (wanted === 'poll-now') {
      if (!isPolled(source)) return { problem: problems.unknown }
      await deps.pollNow(id)
      return { go: `/sources/${id}?how=polled` }
    }
    const act = actOn(wanted, id, deps)
    if (!act || (act.is === 'turn-on' && source.blocked !== undefined)) return { problem: problems.unknown }
    // A removed source has no page anymore.
    const next = act.is === 'remove-source' ? '/sources' : `/sources/${id}`
    const result = await decideAndApply(act, next, session, fields, deps)
    if (act.is === 'turn-on' && 'go' in result) await deps.pollNow(id)
    return result
  },
}

/** The decisions that apply to a source, in order. */
function decisionsAbout(id: string, log: readonly OperatorDecision[]): OperatorDecision[] {
  return activeDecisions(log).filter(({ act }) => 'source' in act && act.source === id)
}

function actOn(wanted: string, source: string, { added }: SourcePageDeps): OperatorAct | undefined {
  if (wanted === 'turn-on' || wanted === 'turn-off') return { is: wanted, source }
  return wanted === 'remove-source' && added.includes(source) ? { is: wanted, source } : undefined
}

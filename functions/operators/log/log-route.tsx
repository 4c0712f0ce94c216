import { undoIn } from '../decide.ts'
import { decideAndApply, messageOf } from '../decide-and-apply.ts'
import type { OperatorRoute } from '../routes/operator-routes.ts'
import type { SourcePageDeps } from '../source-deps.ts'
import { LogPage } from './log-page.tsx'

/** What operators changed, each with a button that undoes it. */
export const logRoute: OperatorRoute<SourcePageDeps> = {
  async show(session, { sources }) {
    return {
      title: session.desk.messages.log.title,
      section: 'log',
      message: messageOf(session, sources),
      children: <LogPage session={session} sources={sources} />,
    }
  },
  async act(session, fields, deps) {
    const act = fields('do') === 'undo' ? undoIn(fields, session.log) : undefined
    if (!act) return { problem: session.desk.messages.problems.undone }
    return decideAndApply(act, '/log', session, fields, deps)
  },
}

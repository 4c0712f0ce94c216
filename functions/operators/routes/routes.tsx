import type { Hono } from 'hono'
import { decide, undoIn } from '../decide.ts'
import { describeDecision } from '../describe-decision.ts'
import { LogPage } from '../log/log-page.tsx'
import type { SourcePageDeps } from '../source-deps.ts'
import { type OperatorRoute, operatorRoutes } from './operator-routes.ts'
import { styleSheetRoute } from './style-sheet.ts'

const overview: OperatorRoute<SourcePageDeps> = {
  async show({ desk }) {
    return { title: desk.messages.overview.title, section: 'overview', children: undefined }
  },
}

const log: OperatorRoute<SourcePageDeps> = {
  async show(session, { sources }) {
    const { messages } = session.desk
    const children = <LogPage session={session} sources={sources} />
    return { title: messages.log.title, section: 'log', children }
  },
  async act(session, fields, deps) {
    const { desk } = session
    const act = fields('do') === 'undo' ? undoIn(fields, session.log) : undefined
    if (!act) return { problem: desk.messages.problems.undone }
    const { kind, decision } = await decide(act, session, fields, deps)
    if (kind === 'conflict') {
      const other = describeDecision(decision, { ...desk, sources: deps.sources, log: session.log })
      return { problem: desk.messages.conflict(other), status: 409 }
    }
    await deps.applied()
    return { go: `/log?decision=${decision.number}` }
  },
}

/** Serves the operators' pages about sources, cycles, size and versions. */
export function sourcePageRoutes(deps: SourcePageDeps): Hono {
  const app = operatorRoutes(deps, { '/': overview, '/log': log })
  app.route('/', styleSheetRoute())
  return app
}

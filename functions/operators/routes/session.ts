import type { Context } from 'hono'
import { holderOf, peopleOf } from '../../auth/people.ts'
import type { OperatorDecision } from '../../domain/decisions/operator-decision.ts'
import { privatePaths } from '../../domain/site-paths.ts'
import { localeOf } from '../../i18n/locale.ts'
import { words } from '../../i18n/operators.ts'
import { languageOf } from '../../web/http/private-page.tsx'
import type { OperatorContext } from '../operator-context.ts'
import type { OperatorDeps } from '../operator-deps.ts'

/** One request of an operator: who they are, and every decision of operators so far. */
export interface OperatorSession {
  desk: OperatorContext
  log: OperatorDecision[]
  /** A parameter of the path. */
  param: (name: string) => string
  query: (name: string) => string | undefined
}

/** Opens the session of the operator whose link is in the path; `undefined` in the same cases as `holderOf`. */
export async function openSession(
  context: Context,
  deps: OperatorDeps,
): Promise<OperatorSession | undefined> {
  const { clock, publication, taxonomy, decisions, siteUrl } = deps
  const token = context.req.param('token') ?? ''
  const operators = peopleOf('operator', publication.operators ?? [], deps.keys)
  const operator = holderOf(token, 'operate', operators, deps)
  if (!operator) return undefined
  const log = await decisions.all()
  const language = languageOf(context)
  return {
    desk: {
      language,
      locale: localeOf(language, publication, taxonomy, clock()),
      messages: words[language],
      href: (path) => privatePaths.operate(token, path),
      operator,
      operators,
      lastDecision: log.at(-1)?.number ?? 0,
      siteUrl,
      submitted: () => undefined,
    },
    log,
    param: (name) => context.req.param(name) ?? '',
    query: (name) => context.req.query(name),
  }
}

import type { Context } from 'hono'
import { peopleOf } from '../../auth/people.ts'
import { verifyToken } from '../../auth/tokens.ts'
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

/**
 * Verifies the operator's link in the path. Returns `undefined` if the token is forged or expired, or if its holder is no
 * longer an operator.
 */
export async function openSession(
  context: Context,
  deps: OperatorDeps,
): Promise<OperatorSession | undefined> {
  const { keys, clock, publication, taxonomy, decisions, siteUrl } = deps
  const token = context.req.param('token') ?? ''
  const claim = verifyToken(token, keys, clock())
  if (!claim.ok || claim.kind !== 'operate') return undefined
  const operators = peopleOf('operator', publication.operators ?? [], keys)
  const operator = operators.find(({ id }) => id === claim.subscriber)
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

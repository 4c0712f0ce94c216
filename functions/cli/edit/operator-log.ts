import { hasAddress, peopleOf } from '../../auth/people.ts'
import { signToken } from '../../auth/tokens.ts'
import { activeDecisions } from '../../domain/decisions/active-decisions.ts'
import {
  type OperatorAct,
  type OperatorDecision,
  operatorConflictKeys,
} from '../../domain/decisions/operator-decision.ts'
import { privatePaths } from '../../domain/site-paths.ts'
import { words } from '../../i18n/operators.ts'
import { COMMAND, describeDecision } from '../../operators/describe-decision.ts'
import { OperatorDecisions } from '../../store/decisions/operator-decisions.ts'
import { recordDecision } from '../../store/decisions/record-decision.ts'
import type { EditSession } from './edit-session.ts'

/** What operators decided on their pages, one a line, the oldest first. */
export async function operatorLogLines({ context }: EditSession): Promise<string[]> {
  const log = await new OperatorDecisions(context.content).all()
  if (log.length === 0) return ['Operators have not changed anything on their pages yet.\n']
  const active = new Set(activeDecisions(log).map(({ number }) => number))
  return log.map((decision) => {
    const { at, number, act, why } = decision
    const undone = act.is !== 'undo' && !active.has(number) ? ' [undone]' : ''
    return `${at} decision ${number}: ${sentenceOf(decision, log, context)}${undone}${why && ` (${why})`}\n`
  })
}

/**
 * Undoes a decision of operators. The running digest, or the next call of a function, then reads what is configured.
 * @throws {Error} if it can't be undone.
 */
export async function undoOperatorDecision(number: string, session: EditSession): Promise<string[]> {
  const { context, why } = session
  const decisions = new OperatorDecisions(context.content)
  const log = await decisions.all()
  const undone = activeDecisions(log).find((one) => String(one.number) === number)
  if (!undone)
    throw new Error(
      `Operators made no decision ${number} that can be undone. \`npm run -s edit -- log --operators\` lists all of them.`,
    )
  const { decision } = await recordDecision<OperatorAct, OperatorDecision>(
    { is: 'undo', decision: undone.number },
    { by: COMMAND, why, seen: log.at(-1)?.number ?? 0 },
    { decisions, clock: context.clock, conflictKeys: operatorConflictKeys },
  )
  const what = sentenceOf(undone, log, context).replace(/\.$/, '')
  return [
    `Decision ${decision.number} undoes decision ${undone.number} (${what}). It takes effect within minutes if the digest is running.\n`,
  ]
}

/**
 * The link of an operator to their pages.
 * @throws {Error} if the configuration has no such operator.
 */
export function operatorLinkFor(address: string, { context }: EditSession): string {
  const { configuration, keys, clock, siteUrl } = context
  const operators = peopleOf('operator', configuration.publication.operators ?? [], keys)
  const operator = operators.find(hasAddress(address))
  if (!operator)
    throw new Error(
      `${address} is not an operator. Add the address to \`operators\` in publication.yaml, and use --config to name the folder of that file.`,
    )
  return `${siteUrl}${privatePaths.operate(signToken('operate', operator.id, keys, clock()))}\n`
}

function sentenceOf(
  decision: OperatorDecision,
  log: readonly OperatorDecision[],
  { configuration, keys }: EditSession['context'],
): string {
  const { operators = [] } = configuration.publication
  return describeDecision(decision, {
    operators: peopleOf('operator', operators, keys),
    messages: words.en,
    sources: configuration.sources,
    log,
  })
}

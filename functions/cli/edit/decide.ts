import { isDeepStrictEqual } from 'node:util'
import { openArticleProcessor } from '../../app/articles/open-processor.ts'
import { activeDecisions } from '../../domain/decisions/active-decisions.ts'
import { conflictKeys } from '../../domain/decisions/conflict-keys.ts'
import type { Act, Decision } from '../../domain/model/decision.ts'
import { decisionAgainst } from '../../editors/decision-against.ts'
import { describeDecision } from '../../editors/describe-decision.ts'
import { editorsOf } from '../../editors/editor.ts'
import { isApplicable, movesArticles } from '../../editors/is-applicable.ts'
import { recordDecision } from '../../editors/record-decision.ts'
import { words } from '../../i18n/editors.ts'
import type { EditSession } from './edit-session.ts'
import { nothingNew } from './nothing-new.ts'

/**
 * Enters a decision and applies it. Returns a line for the operator. A decision that is already active is not entered
 * again.
 * @throws {Error} if it does not fit, or conflicts with a decision that was entered in the meantime.
 */
export async function decide(act: Act, session: EditSession): Promise<string> {
  const { log, context, by, why } = session
  const active = act.is === 'extra' ? undefined : activeFor(act, log)
  const isKnown = active !== undefined && isDeepStrictEqual(active.act, act)
  if (isKnown)
    return `Nothing was changed, because this was already decided. ${sentence(lineOf(active, session))}`
  if (!(await isApplicable(act, log, session))) {
    const isMissing = act.is === 'undo' && !log.some(({ number }) => number === act.decision)
    throw new Error(isMissing ? noDecision(act.decision, log) : words.en.problems.unknown())
  }
  const against = await decisionAgainst(act, log, session)
  if (against) throw new Error(words.en.problems.against(against.number))
  const seen = log.at(-1)?.number ?? 0
  const { kind, decision } = await recordDecision(
    act,
    { by, why, seen },
    { ...session, clock: context.clock },
  )
  if (kind === 'conflict')
    throw new Error(`Nothing was changed. ${words.en.conflict.text(lineOf(decision, session))}`)
  if (movesArticles(act, log)) await openArticleProcessor(context).applyDecisions()
  const effect =
    (await nothingNew(act, session)) ?? 'It takes effect within a minute if the digest is running.'
  return `${sentence(lineOf(decision, session))} ${effect}`
}

function noDecision(number: number, log: readonly Decision[]): string {
  return log.length === 0
    ? `There is no decision ${number}. Nothing has been decided yet, so there is nothing to undo.`
    : `There is no decision ${number}. \`npm run -s edit -- log\` lists all of them.`
}

/** A decision as a line of plain text: its number, its editor and what was decided. */
export function lineOf(decision: Decision, { context }: Pick<EditSession, 'context'>): string {
  const editors = editorsOf(context.configuration.publication.editors, context.keys)
  return `decision ${decision.number}: ${describeDecision(decision, editors, words.en).replace(/\.$/, '')}`
}

function sentence(line: string): string {
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`
}

/** The active decision about the same things. */
function activeFor(act: Act, log: readonly Decision[]): Decision | undefined {
  if (act.is === 'undo') {
    const isUndone = (number: number) =>
      log.some(({ act: { is, ...rest } }) => is === 'undo' && isDeepStrictEqual(rest, { decision: number }))
    return log.findLast((one) => isDeepStrictEqual(one.act, act) && !isUndone(one.number))
  }
  const about = new Set(conflictKeys(act))
  return activeDecisions(log).findLast((one) => conflictKeys(one.act).some((name) => about.has(name)))
}

import { isDeepStrictEqual } from 'node:util'
import { openArticleProcessor } from '../../app/articles/open-processor.ts'
import { activeDecisions } from '../../domain/decisions/active-decisions.ts'
import { conflictKeys } from '../../domain/decisions/conflict-keys.ts'
import type { Act, Decision } from '../../domain/model/decision.ts'
import { describeDecision } from '../../editors/describe-decision.ts'
import { editorsOf } from '../../editors/editor.ts'
import { isApplicable, movesArticles } from '../../editors/is-applicable.ts'
import { recordDecision } from '../../editors/record-decision.ts'
import { words } from '../../i18n/editors.ts'
import type { Editing } from './editing.ts'

/** Enters what is decided, lets the desk carry it out, and says so in a line. What holds already is entered once. */
export async function decide(act: Act, room: Editing): Promise<string> {
  const { log, context, by, why } = room
  const standing = act.is === 'extra' ? undefined : lastWord(act, log)
  const isKnown = standing !== undefined && isDeepStrictEqual(standing.act, act)
  if (isKnown)
    return `Nothing was changed, because this was already decided. ${sentence(lineOf(standing, room))}`
  if (!(await isApplicable(act, log, room))) {
    const isMissing = act.is === 'undo' && !log.some(({ number }) => number === act.decision)
    throw new Error(
      isMissing
        ? `There is no decision ${act.decision}. \`npm run -s edit -- log\` lists all of them.`
        : words.en.problems.unknown(),
    )
  }
  const seen = log.at(-1)?.number ?? 0
  const { kind, decision } = await recordDecision(act, { by, why, seen }, { ...room, clock: context.clock })
  if (kind === 'conflict')
    throw new Error(`Nothing was changed. ${words.en.conflict.text(lineOf(decision, room))}`)
  if (movesArticles(act, log)) await openArticleProcessor(context).applyDecisions()
  return `${sentence(lineOf(decision, room))} It takes effect within a minute if the digest is running.`
}

/** A decision in a line of plain text: its number, who and what. */
export function lineOf(decision: Decision, { context }: Pick<Editing, 'context'>): string {
  const editors = editorsOf(context.configuration.publication.editors, context.keys)
  return `decision ${decision.number}: ${describeDecision(decision, editors, words.en).replace(/\.$/, '')}`
}

function sentence(line: string): string {
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`
}

/** What holds about the same by now. */
function lastWord(act: Act, log: readonly Decision[]): Decision | undefined {
  if (act.is === 'undo') {
    const isUndone = (number: number) =>
      log.some(({ act: { is, ...rest } }) => is === 'undo' && isDeepStrictEqual(rest, { decision: number }))
    return log.findLast((one) => isDeepStrictEqual(one.act, act) && !isUndone(one.number))
  }
  const about = new Set(conflictKeys(act))
  return activeDecisions(log).findLast((one) => conflictKeys(one.act).some((name) => about.has(name)))
}

import { openArticleProcessor } from '../../app/articles/open-processor.ts'
import { openSlots } from '../../app/editions/compose-due.ts'
import { nextEdition } from '../../app/editions/next-edition.ts'
import { peopleOf } from '../../auth/people.ts'
import type { Act, Decision } from '../../domain/model/decision.ts'
import { describeDecision } from '../../editors/describe-decision.ts'
import { changesNothing, sameDecision } from '../../editors/effect/changes-nothing.ts'
import { decisionAgainst } from '../../editors/effect/decision-against.ts'
import { nothingNew } from '../../editors/effect/nothing-new.ts'
import { isApplicable, movesArticles } from '../../editors/is-applicable.ts'
import { recordDecision } from '../../editors/record-decision.ts'
import { words } from '../../i18n/editors.ts'
import type { EditSession } from './edit-session.ts'

/**
 * Enters a decision and applies it. Returns a line for the operator. A decision that is already active is not entered
 * again.
 * @throws {Error} if it does not fit, or conflicts with a decision that was entered in the meantime.
 */
export async function decide(act: Act, session: EditSession): Promise<string> {
  const { log, context, by, why } = session
  const same = sameDecision(act, log)
  if (same) return `Nothing was changed, because this was already decided. ${sentence(lineOf(same, session))}`
  if (!(await isApplicable(act, log, session))) {
    const isMissing = act.is === 'undo' && !log.some(({ number }) => number === act.decision)
    throw new Error(isMissing ? noDecision(act.decision, log) : words.en.problems.unknown())
  }
  if (changesNothing(act, log)) return words.en.problems.idle()
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
  const empty = await nothingNew(act, log, {
    stories: session.stories,
    clock: context.clock,
    openSlots: (all) => openSlots(context, all),
    draft: (slot) => nextEdition(context, slot),
  })
  const effect = empty
    ? `${words.en.nothingNew[empty]} \`npm run preview\` shows what the next edition has so far.`
    : 'It takes effect within a minute if the digest is running.'
  return `${sentence(lineOf(decision, session))} ${effect}`
}

function noDecision(number: number, log: readonly Decision[]): string {
  return log.length === 0
    ? `There is no decision ${number}. Nothing has been decided yet, so there is nothing to undo.`
    : `There is no decision ${number}. \`npm run -s edit -- log\` lists all of them.`
}

/** A decision as a line of plain text: its number, its editor and what was decided. */
export function lineOf(decision: Decision, { context }: Pick<EditSession, 'context'>): string {
  const editors = peopleOf('editor', context.configuration.publication.editors, context.keys)
  return `decision ${decision.number}: ${describeDecision(decision, editors, words.en).replace(/\.$/, '')}`
}

function sentence(line: string): string {
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`
}

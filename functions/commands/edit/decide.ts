import { isDeepStrictEqual } from 'node:util'
import { concerns } from '../../decisions/concerns.ts'
import { inForce } from '../../decisions/in-force.ts'
import { editorsOf } from '../../editors/editor.ts'
import { fits, isForDesk } from '../../editors/fits.ts'
import { record } from '../../editors/record.ts'
import { said } from '../../editors/said.ts'
import { words } from '../../editors/words/index.ts'
import type { Act, Decision } from '../../model/decision.ts'
import { openDesk } from '../../steps/desk.ts'
import type { Editing } from './editing.ts'

/** Enters what is decided, lets the desk carry it out, and says so in a line. What holds already is entered once. */
export async function decide(act: Act, room: Editing): Promise<string> {
  const { log, home, by, why } = room
  const standing = act.is === 'extra' ? undefined : lastWord(act, log)
  const isKnown = standing !== undefined && isDeepStrictEqual(standing.act, act)
  if (isKnown)
    return `Nothing was changed, because this was already decided. ${sentence(lineOf(standing, room))}`
  if (!(await fits(act, log, room))) {
    const isMissing = act.is === 'undo' && !log.some(({ number }) => number === act.decision)
    throw new Error(
      isMissing
        ? `There is no decision ${act.decision}. \`npm run -s edit -- log\` lists all of them.`
        : words.en.problems.unknown(),
    )
  }
  const seen = log.at(-1)?.number ?? 0
  const { is, decision } = await record(act, { by, why, seen }, { ...room, clock: home.clock })
  if (is === 'conflict')
    throw new Error(`Nothing was changed. ${words.en.conflict.text(lineOf(decision, room))}`)
  if (isForDesk(act, log)) await openDesk(home).carryOut()
  return `${sentence(lineOf(decision, room))} It takes effect within a minute if the digest is running.`
}

/** A decision in a line of plain text: its number, who and what. */
export function lineOf(decision: Decision, { home }: Pick<Editing, 'home'>): string {
  const editors = editorsOf(home.configuration.publication.editors, home.keys)
  return `decision ${decision.number}: ${said(decision, editors, words.en).replace(/\.$/, '')}`
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
  const about = new Set(concerns(act))
  return inForce(log).findLast((one) => concerns(one.act).some((name) => about.has(name)))
}

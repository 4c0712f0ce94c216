import type { Decision, EditionAct } from '../model/decision.ts'
import type { Introduction } from '../model/edition.ts'
import type { Correction } from '../model/story.ts'
import type { Preferences } from '../model/subscriber.ts'
import { activeDecisions } from './active-decisions.ts'

/** What editors decided about one edition. */
export interface EditionDecisions {
  introduction?: Introduction
  /** Stories that are not in it. */
  dropped: ReadonlySet<string>
  /** In the order in which they were decided. */
  moves: readonly { story: string; before: string }[]
  /** The last decision about when it is frozen; if there is none, the schedule applies. */
  timing?: 'hold' | 'go' | 'send' | 'skip'
  /** Corrections on its page after it was frozen. */
  corrections: readonly Correction[]
}

/** The decisions about an edition that editors have left alone. */
export const nothingDecidedOnEdition: EditionDecisions = { dropped: new Set(), moves: [], corrections: [] }

/** The decisions about editions, by the id of the edition. */
export type DecisionsByEdition = ReadonlyMap<string, EditionDecisions>

/** The active decisions about editions, by the id of the edition. */
export function decisionsByEdition(log: readonly Decision[]): DecisionsByEdition {
  const byEdition = new Map<string, EditionDecisions>()
  for (const { at, act } of activeDecisions(log)) {
    if (!('edition' in act)) continue
    byEdition.set(act.edition, after(byEdition.get(act.edition) ?? nothingDecidedOnEdition, act, at))
  }
  return byEdition
}

/** The active decisions about one edition. */
export function decisionsOnEdition(edition: string, log: readonly Decision[]): EditionDecisions {
  return decisionsByEdition(log).get(edition) ?? nothingDecidedOnEdition
}

function after(
  known: EditionDecisions,
  act: Extract<EditionAct, { edition: string }>,
  at: string,
): EditionDecisions {
  switch (act.is) {
    case 'introduce':
      return { ...known, introduction: act.introduction }
    case 'drop':
      return { ...known, dropped: new Set([...known.dropped, act.story]) }
    case 'place':
      return { ...known, moves: [...known.moves, { story: act.story, before: act.before }] }
    case 'correct-edition':
      return { ...known, corrections: [...known.corrections, { at, text: act.text }] }
    default:
      return { ...known, timing: act.is }
  }
}

/** The extra editions that editors requested, with the number of each decision. */
export function extraEditions(
  log: readonly Decision[],
): { decision: number; frequency: Preferences['frequency'] }[] {
  return activeDecisions(log).flatMap(({ number, act }) =>
    act.is === 'extra' ? [{ decision: number, frequency: act.frequency }] : [],
  )
}

/** Applies editors' moves to a list. A move with an id that is not in the list changes nothing. */
export function moved<T extends { id: string }>(list: readonly T[], moves: EditionDecisions['moves']): T[] {
  let ordered = [...list]
  for (const { story, before } of moves) {
    const one = ordered.find(({ id }) => id === story)
    if (!one || story === before || !ordered.some(({ id }) => id === before)) continue
    const others = ordered.filter((other) => other !== one)
    ordered = others.toSpliced(
      others.findIndex(({ id }) => id === before),
      0,
      one,
    )
  }
  return ordered
}

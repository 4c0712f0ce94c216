import { isGoverned } from '../domain/text/asserted.ts'
import { type CourtAct, courtVerbs, othersAct } from '../domain/text/court-words.ts'

/** How far before a verb words are read. */
const REACH = 80
const policy =
  '\\b(?:rules?|regulations?|polic(?:y|ies)|proclamations?|guidance|memos?|memorand(?:um|a)|terminations?|bans?|fees?|' +
  'directives?|requirements?|(?:executive )?orders?|programs?|plans?|ends? of|expansions?|laws?|ordinances?|statutes?|reglas?|normas?|orden|' +
  'pol[ií]ticas?|leyes|ley|decretos?|proclamas?)\\b'

/** "Judge tosses", "Corte suspende": an agency may do the same to its own rule, so the court must be right before the verb. */
const byCourt = (verbs: string) =>
  `(?:courts?|judges?|justices|circuit|panel|jueza?|jueces|corte|tribunal)\\s(?:temporarily\\s|briefly\\s|partly\\s)?(?:${verbs})`

/** A verb before the policy ("vacates the rule"), whose object is the first group, or after it ("the rule was vacated"). */
const actOn = (verbs: string, participles: string) =>
  new RegExp(
    `\\b(?:${verbs})(?!\\p{L})([^.;\\n]{0,80}?${policy}[^.;\\n]{0,30})|${policy}[^.;\\n]{0,40}?\\b(?:${participles})\\b`,
    'giu',
  )

const acts = Object.entries(courtVerbs).map(
  ([act, { active, byCourt: courts, passive, noun }]) =>
    [act as CourtAct, actOn([active, noun, byCourt(courts)].filter(Boolean).join('|'), passive)] as const,
)

/** An agency may halt its own rule. */
const courts =
  /\b(?:courts?|judges?|justices|circuit|jueza?|jueces|corte|tribunal|vacat\w{2,3}|enjoin\w{0,3}|injunctions?|restraining order|stay(?:s|ed)?)\b/i

/** "lifts the stay of the rule" */
const undone =
  /\b(?:revers\w{1,4}|lift\w{0,3}|dissolv\w{1,3}|overturn\w{0,3}|vacat(?:es|ed|ing)|stay(?:s|ed|ing)|sues?)\b[^.;\n]{0,40}$/i
/** "stays the injunction against the rule": an act on another court's act says that the policy is in force again. */
const anotherAct = new RegExp(`\\b(?:${othersAct})\\b`, 'i')

/**
 * What a court did to a policy, according to a text. A policy that was vacated no longer exists, and one that was stayed or
 * enjoined may not be applied for now.
 */
export function courtAct(text: string): CourtAct | undefined {
  if (!courts.test(text)) return
  return acts.find(([, pattern]) =>
    [...text.matchAll(pattern)].some(({ 0: words, 1: object = '', index }) => {
      const before = text.slice(Math.max(0, index - REACH), index)
      return !isGoverned(before, words) && !undone.test(before.slice(-60)) && !anotherAct.test(object)
    }),
  )?.[0]
}

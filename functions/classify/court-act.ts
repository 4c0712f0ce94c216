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
    `\\b(?:${verbs})\\b([^.;\\n]{0,80}?${policy}[^.;\\n]{0,30})|${policy}[^.;\\n]{0,40}?\\b(?:${participles})\\b`,
    'gi',
  )

type CourtAct = 'vacated' | 'stayed' | 'enjoined'

/** The most final act first: a rule that was enjoined and then vacated is vacated. */
const acts: [CourtAct, RegExp][] = [
  [
    'vacated',
    actOn(
      'vacat(?:e|es|ed|ing)|vacatur of|strikes down|struck down|sets? aside|throws out|threw out|invalidat(?:es|ed)|annul(?:s|led)|' +
        byCourt('tosse[sd](?: out)?|scraps|scrapped|voids|voided|quash(?:es|ed)|anula|invalida'),
      'vacated|struck down|set aside|thrown out|invalidated|annulled',
    ),
  ],
  [
    'stayed',
    actOn(
      'stays|stayed|staying|stay of|postpones the effective date of|puts? on hold|' +
        byCourt('paus(?:es|ed)|postpone[sd]|suspend(?:s|ed)|suspende'),
      'stayed|put on hold|on hold',
    ),
  ],
  [
    'enjoined',
    actOn(
      'enjoin(?:s|ed|ing)?|preliminary injunction|restraining order (?:against|on)|temporary restraining order|injunction against|block(?:s|ed|ing)?|halt(?:s|ed)?|' +
        byCourt('freezes|froze|bars|barred|stops|stopped|bloquea|frena'),
      'enjoined|blocked|halted',
    ),
  ],
]

/** An agency may halt its own rule. */
const courts =
  /\b(?:courts?|judges?|justices|circuit|jueza?|jueces|corte|tribunal|vacat\w{2,3}|enjoin\w{0,3}|injunctions?|restraining order|stay(?:s|ed)?)\b/i

/** "declines to stay the rule", "asks a court to vacate it", "lifts the stay of the rule". */
const undone =
  /\b(?:refus\w{1,5}|declin\w{1,4}|den(?:y|ies|ied)|reject\w{0,3}|not|never|revers\w{1,4}|lift\w{0,3}|dissolv\w{1,3}|overturn\w{0,3}|vacat(?:es|ed|ing)|stay(?:s|ed|ing)|asks?|asked|seeks?|sought|urges?|sues?|could|may|would|whether)\b[^.;\n]{0,40}$/i

/** "stays the injunction against the rule": an act on another court's act says that the policy is in force again. */
const anotherAct =
  /\b(?:injunctions?|vacatur|rulings?|judgments?|judge|court|stay|blocking|enjoining|blocked|halting|halted|protected)\b/i

/**
 * What a court did to a policy, according to a text. A policy that was vacated no longer exists, and one that was stayed or
 * enjoined may not be applied for now.
 */
export function courtAct(text: string): CourtAct | undefined {
  if (!courts.test(text)) return
  return acts.find(([, pattern]) =>
    [...text.matchAll(pattern)].some(
      ({ 1: object = '', index }) =>
        !undone.test(text.slice(Math.max(0, index - 60), index)) && !anotherAct.test(object),
    ),
  )?.[0]
}

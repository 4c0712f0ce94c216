/** What a court does to a policy, or to another court's order. */
export type CourtAct = 'vacated' | 'stayed' | 'enjoined'

/** Verbs before the policy ("vacates the rule"), and participles after it ("the rule was vacated"), as parts of patterns. */
export const courtVerbs: Record<CourtAct, { active: string; passive: string }> = {
  vacated: {
    active:
      'vacat(?:e|es|ed|ing)|vacatur of|strikes down|struck down|sets? aside|throws out|threw out|invalidat(?:es|ed)|annul(?:s|led)',
    passive: 'vacated|struck down|set aside|thrown out|invalidated|annulled',
  },
  stayed: {
    active: 'stays|stayed|staying|stay of|postpones the effective date of|puts? on hold',
    passive: 'stayed|put on hold|on hold',
  },
  enjoined: {
    active:
      'enjoin(?:s|ed|ing)?|preliminary injunction|temporary restraining order|injunction against|block(?:s|ed|ing)?|halt(?:s|ed)?',
    passive: 'enjoined|blocked|halted',
  },
}

/** Words that take back the verb after them, or say that it has not happened: "declines to stay", "asks a court to vacate". */
export const undoing =
  'refus\\w{1,5}|declin\\w{1,4}|den(?:y|ies|ied)|reject\\w{0,3}|not|never|asks?|asked|seeks?|sought|urges?|could|may|might|would|whether'

/** What a court may act on that is another court's act: "stays the injunction against the rule" puts the rule in force again. */
export const othersAct =
  'injunctions?|vacatur|rulings?|judgments?|judge|court|stay|blocking|enjoining|blocked|halting|halted|protected'

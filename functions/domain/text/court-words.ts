/** What a court does to a policy, or to another court's order. */
export type CourtAct = 'vacated' | 'stayed' | 'enjoined'

interface CourtVerbs {
  /** Before the policy, for any actor: "vacates the rule". */
  active: string
  /** Before the policy, right after a court: an agency may do the same to its own rule. */
  byCourt: string
  /** After the policy: "the rule was vacated". */
  passive: string
  /** What the court gives: "a preliminary injunction". */
  noun?: string
}

/** The words of each act, as parts of patterns. The most final act first: a rule that was enjoined and then vacated is vacated. */
export const courtVerbs: Record<CourtAct, CourtVerbs> = {
  vacated: {
    active:
      'vacat(?:e|es|ed|ing)|vacatur of|strikes down|struck down|sets? aside|throws out|threw out|invalidat(?:es|ed)|annul(?:s|led)',
    byCourt: 'tosse[sd](?: out)?|scraps|scrapped|voids|voided|quash(?:es|ed)|anul(?:a|ó)|invalid(?:a|ó)',
    passive: 'vacated|struck down|set aside|thrown out|invalidated|annulled',
  },
  stayed: {
    active: 'stays|stayed|staying|stay of|postpones the effective date of|puts? on hold',
    byCourt: 'paus(?:es|ed)|postpone[sd]|suspend(?:s|ed)|suspend(?:e|ió)',
    passive: 'stayed|put on hold|on hold',
  },
  enjoined: {
    active: 'enjoin(?:s|ed|ing)?|block(?:s|ed|ing)?|halt(?:s|ed)?',
    byCourt: 'freezes|froze|bars|barred|(?:stops|stopped)(?! short)|bloque(?:a|ó)|fren(?:a|ó)',
    passive: 'enjoined|blocked|halted',
    noun: 'preliminary injunction|injunction against|restraining order (?:against|on)|temporary restraining order',
  },
}

/** What a court may act on that is another court's act: "stays the injunction against the rule" puts the rule in force again. */
export const othersAct =
  'injunctions?|vacatur|rulings?|judgments?|judge|court|stay|blocking|enjoining|blocked|halting|halted|protected'

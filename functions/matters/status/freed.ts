import type { MatterKind, MatterStatus } from '../../domain/model/matter.ts'
import { isAsserted } from '../../domain/text/asserted.ts'
import { patternsFor } from '../../domain/text/beginnings.ts'
import { othersAct } from '../../domain/text/court-words.ts'

const undo =
  'lift(?:s|ed)?|dissolv(?:es|ed)|overturn(?:s|ed)|revers(?:es|ed)|vacat(?:es|ed)|toss(?:es|ed)|throws? out|paus(?:es|ed)|stays|stayed|stay of|puts? on hold|levant(?:a|ó)|suspend(?:e|ió)'
const anothers = `(?:${othersAct}|block|bloqueo|orden judicial|orden de|fallo)`
/** A court that takes back what another did: the policy may be applied again. */
const lifting = new RegExp(
  `(?<!\\p{L})(?:${undo})(?!\\p{L}| (?:\\p{L}+ )?(?:by|por)(?!\\p{L}))[^.;:]{0,40}?(?<!\\p{L})${anothers}(?!\\p{L})|(?<!\\p{L})puts? [^.;:]{0,40}\\b(?:order|ruling|injunction) on hold` +
    '|\\b(?:injunction|block|blocking order) (?:is |was )?(?:lifted|dissolved|stayed|overturned|paused|put on hold)',
  'iu',
)
/** "Supreme Court lets Trump end protections", "Appeals court clears way for rule". */
const letting =
  /(?<!\p{L})(?:(?:appeals |appellate )?courts?|judges?|justices|circuit|panel|SCOTUS|jue(?:z|za)|cortes?|tribunal|Supremo)(?!\p{L})[^.;:]{0,30}?(?<!\p{L})(?:lets|allows|allowed|permits|permitted|clears? (?:the )?(?:way|path) for|permite|permitió|autoriza|autorizó)(?!\p{L})/iu
const patternsIn = patternsFor([lifting, letting])
/** What then stays as it is, or goes on in court. */
const nothingNew =
  /^[^.;:]{0,60}\b(?:stand|stands|stay|keep|remain|suits?|lawsuits?|case|claims?|challenge|trial|sue|intervene|appeal|testify|quedarse|demanda)\b/i
/** Who or what may go on: a policy, not people under its protection. */
const policy =
  /^[^.;:]{0,60}\b(?:Trump|president|government|administration|DHS|Homeland|ICE|USCIS|CBP|officers?|agenc(?:y|ies)|states?|Texas|Florida|rules?|laws?|ban|fees?|policy|orders?|proclamation|ends?|ending|terminations?|deport\w*|removals?|raids|enforce\w*|effect|resume|gobierno|norma|regla|ley|fin|deportaciones|veto)\b/i
const above =
  /\b(?:appeals?|appellate|circuit|supreme|justices|SCOTUS|high court|panel|apelaciones|Suprema|Supremo|circuito)\b/i

/** What it means for a matter that a court lets it go on; `no` if none does. */
export function freedIn(clause: string, kind: MatterKind): MatterStatus | undefined | 'no' {
  if (patternsIn(clause).size === 0) return 'no'
  const lifted = lifting.exec(clause)
  const match = lifted ?? letting.exec(clause)
  if (!match) return 'no'
  if (!isAsserted(clause.slice(0, match.index), lifted ? match[0] : '')) return undefined
  const after = clause.slice(match.index + match[0].length)
  if (!lifted) {
    if (nothingNew.test(after) || !policy.test(after)) return undefined
    if (kind === 'case' && !above.test(clause)) return undefined
  }
  const isReversal = lifted !== null && /^(?:overturn|revers|vacat|toss|throw)/i.test(lifted[0])
  if (kind === 'case') return isReversal || /\bstay$/i.test(match[0]) ? 'no' : 'stayed'
  // Of a designation, it is the end that may go on.
  return kind === 'designation' ? 'terminated' : 'effective'
}

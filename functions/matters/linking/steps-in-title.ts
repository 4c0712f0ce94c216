import type { MatterKind } from '../../domain/model/matter.ts'

/** Words with which headlines tell what happens to a matter of a kind, in English and Spanish. What exactly happened they need not say. */
const steps: Record<MatterKind, RegExp> = {
  case: word(
    'judges?|courts?|justices?|circuit|SCOTUS|hear(?:s|d|ings?)|argu\\p{L}+|fil(?:es|ed|ings?)|su(?:es?|ed|it|ing)|lawsuits?|complaint|rul(?:es?|ed|ings?)|' +
      'appeal\\p{L}*|enjoin\\p{L}*|injunctions?|stay(?:s|ed)?|orders?|ordered|blocks?|blocked|halts?|halted|dismiss\\p{L}*|vacat\\p{L}*|affirm\\p{L}*|revers\\p{L}*|' +
      'remand\\p{L}*|uph(?:olds?|eld)|certiorari|plaintiffs?|settle\\p{L}*|trial|decisions?|decides?|decided|verdict|opinions?|case|docket|' +
      'jue(?:z|za|ces)|cortes?|tribunal\\p{L}*|demand\\p{L}*|fallos?|audiencias?|apela\\p{L}*|caso',
  ),
  bill: word(
    'bills?|house|senate|congress|lawmakers?|legislat\\p{L}+|committee|panel|vot(?:es?|ed|ing)|pass(?:es|ed|age)?|approv\\p{L}+|introduc\\p{L}+|sign(?:s|ed)?|veto\\p{L}*|' +
      'law|sponsors?|amend\\p{L}*|governor|advances?|stalls?|fails?|dies|proyecto|ley|cámara|senado|congreso|aprueban?|firma|veta|gobernador\\p{L}*',
  ),
  rule: word(
    'rules?|regulations?|propos\\p{L}+|finali\\p{L}+|final|comments?|effective|takes? effect|took effect|withdraw\\p{L}*|delay\\p{L}*|register|agency|judges?|courts?|' +
      'block(?:s|ed)?|challenge\\p{L}*|lawsuits?|sues?|sued|normas?|reglas?|reglamento|propone|propuesta|definitiva|comentarios|vigor|juez|jueza',
  ),
  order: word(
    'orders?|proclamations?|sign(?:s|ed)?|president|issues?|declar\\p{L}+|revok\\p{L}+|rescind\\p{L}+|bans?|banned|halt(?:s|ed)?|paus(?:es?|ed)|freez\\p{L}+|challenge\\p{L}*|lawsuits?|sues?|sued|takes? effect|took effect|judges?|courts?|blocks?|blocked|suspends?|' +
      'órden(?:es)?|orden|proclama\\p{L}*|firma|presidente|vigor|juez|jueza|veto',
  ),
  designation: word(
    'TPS|protected status|designat\\p{L}+|terminat\\p{L}+|exten(?:ds?|ded|sion)|end(?:s|ed|ing)?|expires?|los(?:es?|ing)|protecci\\p{L}+|termina|extiende|fin|judges?|courts?|juez|jueza',
  ),
}

/** Whether a headline tells of something that happens to matters of a kind. */
export function tellsStep(title: string, kind: MatterKind): boolean {
  return steps[kind].test(title)
}

function word(some: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${some})(?![\\p{L}\\d])`, 'iu')
}

import type { MatterKind, MatterStatus } from '../domain/model/matter.ts'
import { statusesOf } from '../domain/model/matter.ts'

/** Words before a verb that take back what it says, or say that it has not happened. */
const undone =
  /(?:\b(?:refus\w*|declin\w*|den(?:y|ies|ied)|reject\w*|not|n't|never|won['’]t|asks?|asked|seeks?|sought|urges?|could|may|might|would|will|should|whether|plans? to|vows? to|set to|poised to|considers?|wants?|to|if|lifts?|lifted|overturns?|overturned|reverses?|reversed|dissolves?|niega|rechaza|podría|pide|busca)\b[^.;:]{0,30})$/i
const court =
  /\b(?:courts?|judges?|justices?|circuit|panel|supreme|SCOTUS|jue(?:z|za|ces)|cortes?|tribunal(?:es)?|Supremo)\b/i

/** A verb for each status, of which kinds, and whether a court must be named beside it. The first that fits counts. */
const steps: [status: MatterStatus, pattern: RegExp, needsCourt?: true][] = [
  ['tro', /\btemporary restraining order\b|\bTRO\b|\borden de restricción temporal\b/i],
  [
    'cert-granted',
    /\b(?:supreme court|justices)\b.{0,40}\b(?:agrees? to|will|to) (?:hear|take up|review|decide|weigh)\b|\bgrants? cert(?:iorari)?\b|\btakes up\b.{0,60}\b(?:case|appeal|challenge)\b/i,
  ],
  [
    'argued',
    /\bhears? (?:oral )?arguments?\b|\boral arguments?\b.{0,30}\b(?:heard|held)\b|\bescucha (?:los )?argumentos\b/i,
  ],
  ['affirmed', /\b(?:affirms?|affirmed|upholds?|upheld|confirma|ratifica)\b/i, true],
  [
    'reversed',
    /\b(?:reverses?|reversed|overturns?|overturned|revoca|anula) .{0,40}\b(?:ruling|decision|injunction|order|judgment|block|fallo|decisión|orden)\b/i,
    true,
  ],
  ['remanded', /\b(?:remands?|remanded|sends? .{0,30}back to)\b/i, true],
  [
    'dismissed',
    /\b(?:dismiss(?:es|ed)?|throws? out|tosses|tossed|desestima)\b.{0,40}\b(?:suit|lawsuit|case|challenge|complaint|claims?|demanda|caso)\b/i,
    true,
  ],
  [
    'vacated',
    /\b(?:vacates?|vacated|strikes? down|struck down|sets? aside|invalidates?|invalidated|invalida|anula)\b/i,
    true,
  ],
  ['stayed', /\b(?:stays|stayed|puts? .{0,40}on hold|pauses?|paused|suspende)\b/i, true],
  [
    'enjoined',
    /\b(?:enjoins?|enjoined|blocks?|blocked|halts?|halted|bars?|barred|bloquea|frena|preliminary injunction)\b/i,
    true,
  ],
  [
    'filed',
    /\b(?:sues?|sued|files? (?:a )?(?:law)?suit|filed (?:a )?(?:law)?suit|lawsuit (?:filed|challenges?|seeks)|challenges? .{0,60}\bin court|demanda(?:n|ron)?|presentan? (?:una )?demanda)\b/i,
  ],
  ['vetoed', /\b(?:veto(?:es|ed)?|vetó|veta)\b/i],
  [
    'passed-house',
    /\bHouse (?:passes|passed|approves|approved|votes to)\b|\b(?:passes|passed|clears) (?:the )?(?:U\.S\. )?House\b|\bCámara(?: de Representantes)? (?:aprueba|aprobó)\b/i,
  ],
  [
    'passed-senate',
    /\bSenate (?:passes|passed|approves|approved|votes to)\b|\b(?:passes|passed|clears) (?:the )?(?:U\.S\. )?Senate\b|\bSenado (?:aprueba|aprobó)\b/i,
  ],
  ['signed', /\b(?:signs?|signed|into law|firma|firmó|promulga)\b/i],
  [
    'passed',
    /\b(?:legislature|lawmakers|legislators|assembly|council|legislatura) (?:passes|passed|approves|approved|aprueba|aprobó)\b/i,
  ],
  [
    'reported',
    /\b(?:committee|panel|subcommittee|comité) (?:approves?|approved|advances?|advanced|passes|passed|backs|aprueba|aprobó)\b|\badvances? (?:out of|from) committee\b/i,
  ],
  [
    'introduced',
    /\b(?:introduces?|introduced|files? bill|unveils? bill|unveiled|presenta(?:n|ron)? (?:un )?proyecto)\b/i,
  ],
  [
    'terminated',
    /\b(?:terminat(?:es|ed|ing|ion)|ends?|ended|ending|revokes?|revoked|strips?|cancels?|termina|pone fin|cancela|revoca)\b/i,
  ],
  ['extended', /\b(?:extends?|extended|extension|renews?|renewed|extiende|prórroga|prorroga|renueva)\b/i],
  [
    'designated',
    /\b(?:designat(?:es|ed|ion)|redesignat(?:es|ed|ion)|grants? (?:TPS|temporary)|designa(?:ción)?)\b/i,
  ],
  ['revoked', /\b(?:revokes?|revoked|rescinds?|rescinded|revoca|deroga)\b/i],
  ['withdrawn', /\b(?:withdraws?|withdrew|withdrawn|drops? rule|scraps?|rescinds?|rescinded|retira)\b/i],
  ['delayed', /\b(?:delays?|delayed|postpones?|postponed|aplaza|pospone|retrasa)\b/i],
  [
    'effective',
    /\b(?:takes? effect|took effect|goes? into effect|went into effect|now in effect|entra(?:n)? en vigor|entró en vigor)\b/i,
  ],
  ['final', /\b(?:final rule|finalizes?|finalized|regla final|norma final)\b/i],
  [
    'proposed',
    /\b(?:proposes?|proposed rule|notice of proposed rulemaking|propone|norma propuesta|regla propuesta)\b/i,
  ],
]

/** What a headline reports to have happened to a matter of this kind; `undefined` if it reports no step. */
export function stepIn(title: string, kind: MatterKind): MatterStatus | undefined {
  const possible: readonly MatterStatus[] = statusesOf[kind]
  for (const [status, pattern, needsCourt] of steps) {
    if (!possible.includes(status)) continue
    const match = pattern.exec(title)
    if (!match || (needsCourt && !court.test(title))) continue
    if (status !== 'cert-granted' && undone.test(title.slice(Math.max(0, match.index - 60), match.index)))
      continue
    return status
  }
  return undefined
}

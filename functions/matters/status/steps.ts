import type { MatterKind, MatterStatus } from '../../domain/model/matter.ts'
import { statusesOf } from '../../domain/model/matter.ts'
import { courtVerbs, othersAct, undoing } from '../../domain/text/court-words.ts'

/** The most of a headline that is read. */
const MAX_LENGTH = 300
/** How far before a verb a word counts that takes it back. */
const REACH = 60

/** Words that take back what the verb after them says, or say that it has not happened. */
const undone = new RegExp(
  `(?:\\b(?:${undoing}|n['’]t|won['’]t|will|should|to|if|plans?|vows?|wants?|considers?|weighs?|threatens?|expected|likely|fails?|failed|` +
    'lifts?|lifted|dissolves?|dissolved|appeals?(?! (?:court|panel|judge))|after|before|until|against|over|no|niega|rechaza|podría|pide|busca|quiere|planea|para|tras)' +
    "|n['’]t)\\b[^.;:]{0,40}$",
  'i',
)
const court =
  /\b(?:courts?|judges?|justices?|circuit|SCOTUS|jue(?:z|za|ces)|cortes?|tribunal(?:es)?|Supremo)\b/i

interface Step {
  status: MatterStatus
  pattern: RegExp
  /** Whether a court must be named as well. */
  court?: true
  /** Whether words before the verb make no difference, because the pattern has them. */
  certain?: true
}

const verbs = (act: keyof typeof courtVerbs, more: string) =>
  new RegExp(`\\b(?:${courtVerbs[act].active}|${courtVerbs[act].passive}|${more})\\b`, 'gi')

/** What each verb says. The first that fits counts, so those that say more come first. */
const steps: readonly Step[] = [
  {
    status: 'cert-granted',
    pattern:
      /(?<!\b(?:asks?|asked|urges?|wants?) (?:the )?(?:U\.S\. )?)\b(?:supreme court|justices|SCOTUS|high court|Corte Suprema|Tribunal Supremo) (?:(?:agrees? to|will|to) (?:hear|take up|review|decide|weigh)|takes up|grants? cert(?:iorari)?|(?:acepta|revisará|decidirá|escuchará))\b/gi,
    certain: true,
  },
  {
    status: 'argued',
    pattern:
      /\b(?:hears?|heard) (?:oral )?arguments?\b|\boral arguments?\b[^.;]{0,30}\b(?:heard|held)\b|\bescuchó? (?:los )?(?:argumentos|alegatos)\b/gi,
  },
  {
    status: 'tro',
    pattern: /\btemporary restraining order\b|\bTRO\b|\border(?:en)? de restricción temporal\b/gi,
  },
  {
    status: 'dismissed',
    pattern:
      /\b(?:dismiss(?:es|ed)?|throws? out|threw out|toss(?:es|ed)|desestim(?:a|ó))\b[^.;]{0,40}\b(?:suits?|lawsuits?|case|challenges?|complaint|demandas?|caso)\b/gi,
    court: true,
  },
  {
    status: 'reversed',
    pattern:
      /\b(?:revers(?:es|ed)|overturn(?:s|ed)?|revoc(?:a|ó)|anul(?:a|ó)) [^.;]{0,40}\b(?:ruling|decision|injunction|order|judgment|block|fallo|decisión|orden)\b/gi,
    court: true,
  },
  {
    status: 'remanded',
    pattern: /\b(?:remands?|remanded|sends? [^.;]{0,30}back to|devuelve el caso)\b/gi,
    court: true,
  },
  {
    status: 'affirmed',
    pattern: /\b(?:affirms?|affirmed|upholds?|upheld|confirm(?:a|ó)|ratific(?:a|ó))\b/gi,
    court: true,
  },
  {
    status: 'vacated',
    pattern: verbs('vacated', 'strikes? down|anul(?:a|ó)|invalid(?:a|ó)|deja sin efecto'),
    court: true,
  },
  {
    status: 'stayed',
    pattern: verbs('stayed', 'puts? [^.;]{0,40} on hold|pauses?|paused|suspend(?:e|ió)'),
    court: true,
  },
  {
    status: 'enjoined',
    pattern: verbs(
      'enjoined',
      'bars?|barred|stops|stopped|bloque(?:a|ó)|fren(?:a|ó)|prohíbe|impide|medida cautelar',
    ),
    court: true,
  },
  {
    status: 'decided',
    pattern:
      /\b(?:rules|ruled|sides? with|sided with|finds|found|declares|declared)\b|\b(?:fall(?:a|ó) (?:a favor|en contra|contra)|dictamin(?:a|ó))\b/gi,
    court: true,
  },
  {
    status: 'filed',
    pattern:
      /\b(?:sues|sue|sued|files? (?:a |class[- ]action )?(?:law)?suits?|filed (?:a |class[- ]action )?(?:law)?suits?|(?:law)?suits? (?:filed|challenges?|seeks)|challenges? [^.;]{0,60}\bin (?:federal )?court|demandan?|demandó|demandaron|presentan? (?:una )?demanda|presentó una demanda)\b/gi,
  },
  { status: 'vetoed', pattern: /\b(?:vetoe[sd]|vetó|veta)\b/gi },
  {
    status: 'passed-house',
    pattern:
      /\bHouse (?:passes|passed|approves|approved|votes to)\b|\b(?:passes|passed|clears) (?:the )?(?:U\.S\. )?House\b|\bCámara(?: de Representantes)? (?:aprueba|aprobó)\b/gi,
  },
  {
    status: 'passed-senate',
    pattern:
      /\bSenate (?:passes|passed|approves|approved)\b|\b(?:passes|passed|clears) (?:the )?(?:U\.S\. )?Senate\b|\bSenado (?:aprueba|aprobó)\b/gi,
  },
  { status: 'signed', pattern: /\b(?:signs|signed|into law|firma|firmó|promulg(?:a|ó))\b/gi },
  {
    status: 'passed',
    pattern:
      /\b(?:legislature|lawmakers|legislators|assembly|council|legislatura|legisladores) (?:passes|passed|pass|approves?|approved|aprueban?|aprobó)\b/gi,
  },
  {
    status: 'reported',
    pattern:
      /\b(?:committee|panel|subcommittee|comité) (?:approves?|approved|advances?|advanced|passes|passed|backs|aprueba|aprobó)\b|\badvances? (?:out of|from) committee\b/gi,
  },
  {
    status: 'introduced',
    pattern:
      /\b(?:introduces?|introduced|files? bill|unveils? [^.;]{0,30}bill|unveiled|presentan? (?:un )?proyecto)\b/gi,
  },
  {
    status: 'extended',
    pattern:
      /\b(?:extends?|extended|extension (?:of|and)|renews?|renewed|extiende|extendió|prórroga|prorroga|renueva)\b/gi,
  },
  {
    status: 'terminated',
    pattern:
      /\b(?:terminat(?:es|ed|ing|ion)|ends|ended|ending|revokes?|revoked|strips?|cancels?|canceled|termina|terminó|pone fin|puso fin|cancel(?:a|ó)|revoc(?:a|ó))\b/gi,
  },
  {
    status: 'designated',
    pattern:
      /\b(?:re)?designat(?:es|ed|ion)\b|\bgrants? (?:TPS|temporary protected)|\b(?:designa|designó|designación)\b/gi,
  },
  {
    status: 'revoked',
    pattern:
      /\b(?:revokes?|revoked|revocation of|rescinds?|rescinded|rescission of|revoc(?:a|ó)|derog(?:a|ó))\b/gi,
  },
  {
    status: 'withdrawn',
    pattern:
      /\b(?:withdraws?|withdrew|withdrawn|withdrawal|drops? [^.;]{0,30}rule|scraps?|rescinds?|rescinded|rescission|retira|retiró)\b/gi,
  },
  {
    status: 'delayed',
    pattern:
      /\b(?:delays?|delayed|delay of effective date|postpones?|postponed|postponement|pushes back|aplaz(?:a|ó)|pospone|pospuso|retrasa)\b/gi,
  },
  {
    status: 'effective',
    pattern:
      /\b(?:takes? effect|took effect|goes into effect|went into effect|now in effect|in force|entran? en vigor|entró en vigor)\b/gi,
  },
  {
    status: 'final',
    pattern: /\b(?:final rule|finalizes?|finalized|finalises?|regla final|norma final|finaliza)\b/gi,
  },
  {
    status: 'proposed',
    pattern:
      /\b(?:proposes?|proposed|notice of proposed rulemaking|propone|propuso|norma propuesta|regla propuesta)\b/gi,
  },
]

/** A court that takes back what another did: the policy may be applied again. */
const lifting = new RegExp(
  `\\b(?:lifts?|lifted|dissolv(?:es|ed)|overturn(?:s|ed)?|revers(?:es|ed)|vacat(?:es|ed)|toss(?:es|ed)|throws? out|pauses?|paused|stays|stayed|puts? on hold|` +
    `levant(?:a|ó)|suspend(?:e|ió))\\b[^.;]{0,40}\\b(?:${othersAct}|block|bloqueo|orden judicial|fallo)\\b`,
  'i',
)
/** "Supreme Court lets Trump end protections", "Appeals court clears way for rule". */
const letting =
  /\b(?:courts?|judges?|justices|circuit|panel|SCOTUS|jue(?:z|za)|cortes?|tribunal|Supremo)\b[^.;:]{0,30}?\b(?:lets|allows|allowed|permits|permitted|clears? (?:the )?way for|permite|permitió|autoriza|autorizó)\b/i

/** What a headline reports to have happened to a matter of this kind; `undefined` if it reports no step. */
export function stepIn(headline: string, kind: MatterKind): MatterStatus | undefined {
  const title = headline.slice(0, MAX_LENGTH)
  const hasCourt = court.test(title)
  if (hasCourt) {
    const freed = freedIn(title, kind)
    if (freed !== 'no') return freed
  }
  const possible: readonly MatterStatus[] = statusesOf[kind]
  return steps.find(
    ({ status, pattern, court: needsCourt, certain }) =>
      possible.includes(status) &&
      (!needsCourt || hasCourt) &&
      [...title.matchAll(pattern)].some(
        ({ index }) => certain || !undone.test(title.slice(Math.max(0, index - REACH), index)),
      ),
  )?.status
}

/** What it means for a matter that a court lets it go on; `no` if none does. */
function freedIn(title: string, kind: MatterKind): MatterStatus | undefined | 'no' {
  const lifted = lifting.exec(title)
  const match = lifted ?? letting.exec(title)
  if (!match) return 'no'
  if (undone.test(title.slice(Math.max(0, match.index - REACH), match.index))) return undefined
  const isReversal = lifted !== null && /^(?:overturn|revers|vacat|toss|throw)/i.test(lifted[0])
  if (kind === 'case') return isReversal ? 'no' : 'stayed'
  // Of a designation, it is the end that may go on.
  return kind === 'designation' ? 'terminated' : 'effective'
}

import type { MatterStatus } from '../../domain/model/matter.ts'
import { type CourtAct, courtVerbs } from '../../domain/text/court-words.ts'

/** The words that report one step, as parts of patterns in English and Spanish. */
export interface Verb {
  status: MatterStatus
  /** Who takes the step: a court, which must be named; someone who is no court; or anyone. */
  by: 'court' | 'other' | 'anyone'
  /** After the one who acts: "blocks". In a court's step, the court stands before it. */
  active?: string
  /** After what it happened to: "injunction granted". Of a court's step, the court may stand anywhere. */
  passive?: string
  /** Nouns that report it unless "denied" or the like follows: "preliminary injunction". */
  noun?: string
  /** Only where an office begins a statement with it: "complaint on arrests", "Termination of the Designation". */
  heading?: string
  /** Of a court's step: after what it happened to, and so plainly a court's that none need be named: "was vacated". */
  alone?: string
  /** Words before it make no difference, because the pattern has them. */
  certain?: string
}

const judged = '(?:injunction|judgment|dismissal|rulings?|decision|orden|fallo|order|verdict)'
const suit = '(?:(?:law)?suits?|case|challenges?|complaint|claims|demandas?|caso|petition)'
const court = (act: CourtAct, more: Omit<Verb, 'status' | 'by' | 'active'>): Verb => ({
  status: act,
  by: 'court',
  active: `${courtVerbs[act].active}|${courtVerbs[act].byCourt}`,
  ...more,
  passive: [courtVerbs[act].passive, more.passive].filter(Boolean).join('|'),
})
const was = '(?:is|are|was|were|been|gets|got)(?: \\p{L}+ly)?'
const fue = '(?:es|fue|fueron|sido|qued(?:a|an|ó|aron))'
const day = '(?:on |this |last )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|week)'
/** What agencies delay, withdraw or propose. */
const rule =
  '(?:rules?|regulations?|proposals?|effective date|rates|fees?|requirements?|implementation|enforcement|norma|regla|propuesta|reglamento)'
const protection = '(?:TPS|protect\\w{2,4}|temporary|status|designation|estatus|protección)'
const chamber = (name: string) =>
  `(?<!White )${name}(?: of (?:Representatives|Delegates))? (?:passage of|(?:passes|passed|approves|approved|OKs)(?! (?:an? )?(?:amendment|rival|rule|motion))|votes \\d{1,3}-\\d{1,3} (?:to pass|to approve|for))|` +
  `(?:passes|passed(?: by| in)?|clears|cleared|passage (?:in|by)) (?:the )?(?:US )?(?:\\p{Lu}\\p{Ll}+ )?(?:state )?${name}` +
  `(?! (?:\\w+ )?(?:committee|panel|subcommittee|bill|version|measure|amendment|passed|resolution))(?!-)`
const panel = '(?:committee|panel|subcommittee|comité|comisión)'
const approved = 'aprobad[oa]s? (?:\\p{L}+ ){0,3}?(?:por|en)'
const named = '(?:bill|act|legislation|measure|[HSA]B \\d{1,5}|(?:House|Senate|Assembly) Bill \\d{1,5})'

/** What words say. The first that fits counts, so those that say more come first. */
export const verbs: readonly Verb[] = [
  {
    status: 'cert-granted',
    by: 'anyone',
    certain:
      '(?<!(?:asks?|asked|urges?|wants?) (?:the )?(?:US )?)(?:supreme court|justices|SCOTUS|high court|Corte Suprema|Tribunal Supremo) ' +
      '(?:(?:agrees? to|will|to) (?:hear|take up|review|decide|weigh)(?! (?:(?:oral )?arguments?|(?:whether|if) (?:to|it will) (?:hear|take)))|takes up|(?:acepta|revisará|decidirá|escuchará))',
    active: '(?:grants?|granted) (?:cert(?:iorari)?|review)|concede (?:el )?certiorari',
    passive: 'cert(?:iorari)? (?:is |was )?granted',
  },
  {
    status: 'argued',
    by: 'anyone',
    active:
      'hears? (?:oral )?arguments?|heard (?:oral )?arguments?|escuch(?:a|ó) (?:los )?(?:argumentos|alegatos)',
    passive: '(?:oral )?arguments? (?:is |was |were )?(?:heard|held)|case argued',
    heading: 'argued',
  },
  {
    status: 'tro',
    by: 'anyone',
    noun: 'temporary restraining order|TROs?|orden (?:de restricción|restrictiva) temporal',
  },
  {
    status: 'reversed',
    by: 'court',
    active: `(?:revers(?:es|ed)|overturn(?:s|ed)?|revoc(?:a|ó)|anul(?:a|ó)) [^.;:]{0,40}?${judged}`,
    passive: `${judged}[^.;:]{0,40} (?:reversed|overturned|revocad[oa])`,
    heading: 'reversed',
  },
  {
    status: 'affirmed',
    by: 'court',
    active: 'affirms?|affirmed|upholds?|upheld|confirm(?:a|ó)|ratific(?:a|ó)',
    passive: `${judged}[^.;:]{0,40} (?:affirmed|upheld|confirmad[oa])`,
    heading: 'affirmed',
  },
  {
    status: 'dismissed',
    by: 'court',
    active: `(?:dismiss(?:es|ed)?|throws? out|threw out|toss(?:es|ed)(?: out)?|desestim(?:a|ó)|desech(?:a|ó)) [^.;:]{0,40}?${suit}|grants? (?:the )?motion to dismiss`,
    passive: `${suit}[^.;:]{0,60} (?:dismissed|tossed|thrown out|desestimad[oa])|motion to dismiss (?:is |was )?granted`,
    heading: '(?:voluntarily )?dismissed|desestimad[oa]',
  },
  court('vacated', {
    passive: 'anulad[oa]s?|invalidad[oa]s?',
    heading: 'vacated',
    alone: `${was} (?:vacated|struck down)|${fue} (?:anulad[oa]s?|invalidad[oa]s?)`,
  }),
  {
    status: 'remanded',
    by: 'court',
    active: 'remands?|remanded|(?:sends?|sent) [^.;:]{0,60}?back to|devuelve el caso|devolvió el caso',
    passive: 'remanded',
  },
  court('stayed', {
    passive: 'stay (?:pending \\p{L}+ )?(?:is |was )?(?:granted|entered|issued)|suspendid[oa]s?',
    heading: 'stayed',
    alone: `qued(?:a|an|ó|aron) (?:suspendid[oa]s?|en suspenso)`,
    certain:
      '(?<!(?:to|may|could|would|might|will|won’t|should|not) )(?:grants?|granted) (?:a |the |emergency )?stay',
  }),
  court('enjoined', {
    noun: `${courtVerbs.enjoined.noun}|(?:permanent|nationwide) injunction|medida cautelar`,
    passive: 'injunction (?:is |was )?(?:granted|issued|entered)|bloquead[oa]s?|frenad[oa]s?',
    alone: `${was} enjoined|qued(?:a|an|ó|aron) bloquead[oa]s?`,
    certain:
      '(?<!(?:to|may|could|would|might|will|won’t|should|not) )(?:grants?|granted|issues|issued|enters|entered|orders) (?:an? |the )?(?:\\p{L}+ )?injunction|prohíbe|impide',
  }),
  {
    status: 'decided',
    by: 'court',
    active:
      'rules|ruled|sides? with|sided with|finds|found|declares|declared|fall(?:a|ó) (?:a favor|en contra|contra)|dictamin(?:a|ó)',
    passive:
      'wins? (?:\\w+ )?ruling|won (?:\\w+ )?ruling|(?:summary )?judgment (?:is |was )?(?:for|entered|granted)',
  },
  {
    status: 'filed',
    by: 'anyone',
    active: `sues|sue|sued|(?:files?|filed) (?:a |an |the )?(?:new |federal |class[- ]action )?(?:${suit}|suit)(?! for (?:cert|rehearing))|(?:law)?suits? (?:filed|challenges?|seeks|argues|alleges|says)|challenges? [^.;:]{0,60}?in (?:federal )?court|takes? [^.;:]{0,60}? to court|(?<!(?:la|una|su|esta) )demanda(?= al? )|demandan|demandó|demandaron|(?:presentan?|presentó|presentaron) (?:una )?demanda`,
    passive: '(?<!amended )(?:(?:law)?suit|complaint)s? (?:is |was |were )?filed',
    certain: `(?<!(?:motions?|briefs?|appeals?|bills?|notices?|requests?|charges)(?: [\\p{L}.]+){0,5} )(?:was|were) filed (?:${day}|in [^.;:]{0,20}?(?:court|district)|in \\p{Lu})`,
    heading: `(?<!amended )(?:[\\p{L}]+ (?:and )?){0,2}(?:complaint|suit|lawsuit|petition)(?! for (?:cert|rehearing)) (?:on|over|against|about|for|that|challeng\\p{L}{2,3}|seek\\p{L}{1,3})`,
  },
  { status: 'vetoed', by: 'other', active: 'vetoe[sd]|vetó|veta', passive: 'vetoed|vetad[oa]' },
  {
    status: 'signed',
    by: 'other',
    active:
      'signs(?! (?:on|up|of|off|letter|petition))|signed(?! (?:on|up|off))|into law|(?<!(?:la|una) )firma(?! (?:de|digital))|firmó|promulg(?:a|ó)|approved by (?:the )?governor|(?:becomes|became) (?:a )?(?:public )?law(?! without)|(?:is|was) enacted|se convierte en ley',
    passive: 'firmad[oa]',
  },
  {
    status: 'passed-house',
    by: 'other',
    active: `${chamber('House')}|${chamber('(?<!General )Assembly')}|(?<!(?:comité|comisión) de la )Cámara(?: (?:Baja|de (?:Representantes|Delegados)))?(?: (?:de|estatal de) \\p{Lu}\\p{L}+)? (?:aprueba|aprobó)|Asamblea(?: Estatal)?(?: de \\p{Lu}\\p{L}+)? (?:aprueba|aprobó)`,
    passive: `${approved} la (?:Cámara|Asamblea)|pas(?:a|ó) (?:en|por) la (?:Cámara|Asamblea)`,
  },
  {
    status: 'passed-senate',
    by: 'other',
    active: `${chamber('Senate')}|(?<!(?:comité|comisión) del )Senado(?: (?:estatal )?(?:de|estatal) \\p{Lu}\\p{L}+)? (?:aprueba|aprobó)`,
    passive: `${approved} el Senado|pas(?:a|ó) (?:en|por) el Senado|senators (?:pass|passed|approve|approved)`,
  },
  {
    status: 'passed',
    by: 'other',
    active:
      '(?:legislature|lawmakers|legislators|general assembly|council|congress|legislatura|legisladores|congreso|concejo)(?: de(?: los)?(?: \\p{Lu}\\p{L}+){1,2})? (?:passes|passed|pass|approves?|approved|aprueban?|aprobó|aprobaron)|' +
      'both (?:chambers|houses) (?:pass|passed|approve|approved)|(?:wins|gives|gets) [^.;:]{0,20}?final passage|(?:passes|passed|clears|cleared) (?:the )?(?:(?:state )?legislature|general assembly|congress|both (?:chambers|houses))|' +
      "(?:on|reaches) (?:the )?(?:governor|president)[’']s desk|(?:heads|goes|sent|sends? [^.;:]{0,40}) to (?:the )?(?:governor|president)",
  },
  {
    status: 'reported',
    by: 'other',
    active:
      `${panel}(?: \\p{L}+){0,2}? (?:approves?|approved|advances?|advanced|passes|passed|backs|clears|OKs|reports|reported|aprueba|aprobó|avanza)|` +
      `(?:advances?|advanced|passes|passed|clears|cleared) (?:out of |from )?(?:(?:the|its|a|an|first|House|Senate|Assembly|state|\\p{L}+) ){0,3}?${panel}|` +
      `reported (?:by|from|out of) (?:the )?(?:[\\p{L}’']+ ){0,3}?${panel}|ordered (?:to be |[^.;:]{0,20} )?reported|reported (?:favorably|with(?:out)? (?:an )?amendments?)`,
  },
  {
    status: 'introduced',
    by: 'other',
    active: `(?:re)?introduces?|(?:re)?introduced|pre-?files (?:an? )?bill|files? (?:an? )?bill|unveils? [^.;:]{0,30}?bill|unveiled|(?:presentan?|presentó|introduce|introdujo) (?:un )?(?:proyecto|iniciativa)`,
    passive: `${named}[^.;:]{0,40} (?:is|was|were) (?:pre-?)?filed|presentad[oa] (?:en|ante) (?:el|la)`,
  },
  {
    status: 'extended',
    by: 'other',
    active:
      '(?:extends?|renews?|(?<!(?:permits?|deadline|registration|period|EADs)[^.;:]{0,30} )extended)(?![^.;:]{0,40}(?:registration|deadline|permits?|EADs|employment|documents|documentation|hearing))|renewed|extienden?|extendió|extendieron|prorroga|prorrogó|renueva',
    passive: 'prorrogad[oa]|extendid[oa]',
    heading: '(?:partial )?extension (?:of|and)|prórroga',
  },
  {
    status: 'terminated',
    by: 'other',
    active: `terminat(?:es|ed)|ends|ended|revokes?|revoked|cancels?|canceled|termina|terminó|ponen? fin|puso fin|pusieron fin|cancel(?:a|ó)|revoc(?:a|ó)|(?:loses?|losing|strips?|stripped|pierden?) [^.;:]{0,30}?${protection}`,
    passive: `${fue} (?:terminad|cancelad|revocad|eliminad)[oa]s?`,
    heading: 'termination of|terminación de',
  },
  {
    status: 'designated',
    by: 'other',
    active: `(?:re)?designates|(?:re)?designated|grants? (?:TPS|temporary protected)|designa|designó|(?:gets?|wins?) (?:TPS|temporary protected)`,
    passive: `${fue} (?:re)?designad[oa]`,
    heading: '(?:re)?designation of|designación de',
  },
  {
    status: 'revoked',
    by: 'other',
    active: 'revokes?|revoked|rescinds?|rescinded|revoc(?:a|ó)|derog(?:a|ó)|revoking|rescinding',
    passive: 'revocad[oa]|derogad[oa]',
    heading: '(?:revocation|rescission) of',
  },
  {
    status: 'withdrawn',
    by: 'other',
    active: `(?:withdraws?|withdrew|withdrawing|drops?|dropped|scraps?|scrapped|abandons?|abandoned)(?! (?:its |an? |the )?(?:appeal|support|request|motion|nominat)) [^.;:]{0,50}?${rule}|rescinds? [^.;:]{0,50}?${rule}|retir(?:a|ó) [^.;:]{0,40}?${rule}`,
    passive: `${rule}[^.;:]{0,30} (?:withdrawn|scrapped|rescinded|retirad[oa])`,
    heading: `withdrawal(?: of (?:the |a )?(?:notice of )?(?:proposed|interim|final|direct|rule|advance)|$|,)|withdraw(?:s|n)`,
  },
  {
    status: 'delayed',
    by: 'other',
    active: `(?:delays?|delayed|delaying|postpones?|postponed|pushes back|puts? off|aplaz(?:a|ó)|pospone|pospuso|retrasa) [^.;:]{0,60}?${rule}`,
    passive: `${rule}[^.;:]{0,30} (?:delayed|postponed|pushed back|put off|aplazad[oa]|pospuest[oa])`,
    heading:
      '(?:delay|postponement) of (?:the )?(?:effective|compliance|implementation)|further delay|delayed effective',
  },
  {
    status: 'effective',
    by: 'anyone',
    active:
      '(?:takes? effect|goes into effect|entran? en vigor|entra en vigencia)(?! (?:in|on|next|this|from|el|en|este|dentro|desde|a partir|\\p{Lu}\\p{L}{2,8}\\.? \\d|January|February|March|April|June|July|August|September|October|November|December|\\d))|took effect|went into effect|now in effect|in force|entr(?:ó|aron) en vig(?:or|encia)|(?:ya )?est(?:á|án) (?:en vigor|vigentes?)|ya rigen?',
  },
  {
    status: 'final',
    by: 'other',
    active:
      'finali[sz](?:es|ed)|finaliza|(?:issues|issued|publishes|published|announces|announced|releases|emiten?|emitió|publican?|publicó|anunció) [^.;:]{0,30}?(?:final rule|(?:norma|regla) (?:final|definitiva))',
    heading: '(?:interim )?final rule|norma (?:final|definitiva)',
  },
  {
    status: 'proposed',
    by: 'other',
    active:
      'proposes|propone|propuso|proposed (?:an? |the |new |to |that |on )|(?:issues|publishes) [^.;:]{0,30}?proposed rule',
    passive: '(?:is|was|were) proposed',
    heading: 'proposed rule|notice of proposed rulemaking|norma propuesta',
  },
]

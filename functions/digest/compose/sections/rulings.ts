import { isAsserted, isGoverned } from '../../../domain/text/asserted.ts'
import { courtVerbs } from '../../../domain/text/court-words.ts'

/** The most characters of a headline or summary that are read. */
export const MAX_LENGTH = 400
/** Courts and those who sit on them, without what is only named after them, such as "court filing". */
export const court =
  '(?:(?:courts?|judges?|justices|circuit|(?:appeals|divided|three-judge) panel|magistrate|Board of Immigration Appeals|BIA|SCOTUS|jueza?|jueces|cortes?|tribunal(?:es)?|magistrad[oa]s?|circuito|(?<=la )suprema|(?<=el )supremo)' +
  '(?! (?:filings?|documents?|records?|papers|nominees?|picks?|jobs?|staff|dates?|backlogs?|hearings?|fights?|battles?|clerks?|interpreters?|systems?|candidates?|appointments?|orders? (?:of|for)\\b)))'

const policyVerbs = Object.values(courtVerbs).flatMap(({ active, byCourt }) => [active, byCourt])
/** What courts do besides: to people, to cases and to one another's orders. */
const otherVerbs = [
  'rules?(?! out)|ruled(?! out)|bars?|barred|blocks?|halts?|pauses?|frees|freed|lets?|allow(?:s|ed)?|permits|permitted|uph(?:olds?|eld)|backs?|backed|rejects?|rejected|den(?:y|ies|ied)',
  'strikes?(?! (?:a |the )?(?:deal|chord|tone|balance))|struck|toss|dismiss(?:es|ed)?|revives?|revived|grants?|granted|stops?|stopped|limits?|limited|keeps?|kept|revers(?:es?|ed)|overturns?|overturned',
  'reinstates?|reinstated|restores?|restored|orders?|ordered|sid(?:es?|ed) (?:with|against)|affirms?|affirmed|extends?|extended|narrows?|narrowed|divided|finds|found|holds?(?! (?:off|hearings?|arguments?|events?))|held(?! (?:off|hearings?|arguments?))',
  'declin(?:es?|ed)(?! to (?:say|comment|answer))|refus(?:es?|ed)(?! to (?:say|recuse|resign|answer|step))|clears?|cleared|greenlights?|greenlit|okays?|approves?|approved|sets aside|set aside|lifts?|lifted|certif(?:y|ies|ied)|expands?|requires?',
  'leaves?(?= .{0,60}(?:in place|standing|intact|in effect|blocked))|left(?= .{0,60}(?:in place|standing|intact|in effect|blocked))|hand(?:s|ed)?(?= .{0,50}(?:win|victory|loss|defeat|setback|blow))|deals?(?= .{0,40}(?:blow|setback|defeat))|gives?(?= .{0,60}(?:back|win|victory|go-ahead|green light))',
  "won[’'](?:t) (?:let|block|allow|hear|take|lift|stop|reinstate|halt|pause|revive|review|end)|says?(?= .{0,60}(?:can|can[’']t|cannot|must|may|violat\\w{1,4}|illegal\\w{0,2}|unlawful\\w{0,2}|unconstitutional)(?!\\p{L}))",
  'takes? (?:up|(?:the |a |on )?(?:case|appeal|challenge))|took up|adds? (?:a )?case|agree[sd]? to (?:hear|review|decide|take|consider|weigh)|grants? cert',
  'orden(?:a|ó)|rechaz(?:a|ó)|permit(?:e|ió)|fall(?:a|ó)(?= (?:a favor|en contra|contra|que))|dictamin(?:a|ó)|resolvió|resuelve|se (?:niega|negó)|niega|negó|acept(?:a|ó)|admit(?:e|ió)|mantiene|mantuvo|avala|avaló|respald(?:a|ó)|ratific(?:a|ó)|confirm(?:a|ó)',
  'tumb(?:a|ó)|derog(?:a|ó)|revoc(?:a|ó)|reactiv(?:a|ó)|restablec(?:e|ió)|restituy(?:e|ó)|prohíbe|prohibió|autoriz(?:a|ó)|deja(?= .{0,20}(?:en pie|sin efecto|vigente))|dejó(?= .{0,20}(?:en pie|sin efecto|vigente))|da la razón|dio la razón|paraliz(?:a|ó)|deten(?:er)?|levant(?:a|ó)',
]
/** "A judge in Boston on Friday blocked": at most six words between the court and what it does. */
const act = new RegExp(
  `(?<![\\p{L}-])${court}(?<between>(?:,?\\s(?!(?:who|whose|accused|charged|arrested|fired)\\b)[\\p{L}\\d.’'-]{1,20}){0,6}?,?\\s(?:temporarily |\\p{L}{2,14}ly )?)(?<verb>${[...policyVerbs, ...otherVerbs].join('|').replaceAll('(?:a|ó)', '(?:an?|ó|aron)')})(?!\\p{L})`,
  'giu',
)
/** What the highest courts announce, and with that have decided. "Judge will decide next week" is no decision. */
const grant =
  /(?:(?:Supreme|High|Top) Court|Justices|SCOTUS|(?:Corte|Tribunal) Suprem[ao]|la Suprema|Circuit)\s(?<verb>(?:will|to) (?:hear|review|decide|weigh|consider|take up)|revisará|examinará|decidirá|escuchará)(?!\p{L})(?!.{0,80}\b(?:soon|next (?:week|month)|tomorrow|within|day)\b)/giu
/** A court that leads its clause: "Second federal appeals court", "In blow to agency, Ohio judge". It may be who others ask or name otherwise. */
const leads =
  /(?:^|[,;:—–]\s|\b(?:as|while|but|and|mientras|pero|y)\s)(?:(?:an?|the|one|two|three|some|another|same|second|third|federal|state|county|local|lower|top|high|full|appeals|appellate|divided|immigration|district|trial|el|la|los|las|una?|\d{1,2}(?:st|nd|rd|th)|\p{L}+-appointed|del?|\p{Lu}[\p{L}.’'-]{0,20})\s){0,5}$/u
const formerly = /\b(?:former|ex|retired|fired|ousted)[\s-]$/i
/** What is only called after a court or a judge, as part of a pattern. */
export const papers = String.raw`\b(?:judge|court) warrants?\b|\bjudicial (?:warrants?|orders?)\b|\borden(?:es)? judicial(?:es)?\b`
/** "Court orders", "judge's orders" as nouns, and warrants. */
const nouns = new RegExp(
  String.raw`\b(?:judge|court)['’]s (?:warrants?|orders?|rulings?)\b|${papers}|(?<=\b\p{L}+(?:ed|ing|ies|es)\s)court orders?\b`,
  'giu',
)
/** "Rule blocked by a federal judge", "frenada por una jueza" */
const passive = new RegExp(
  `(?<verb>\\p{L}+ed|struck down|thrown out|set aside|frozen|upheld|\\p{L}+[ai]d[oa]s?)\\s(?:\\p{L}+\\s)?(?:by|por)\\s(?:an?\\s|the\\s|una?\\s|la\\s|el\\s)?(?:[\\p{L}.]{1,20}\\s){0,2}?${court}(?!\\p{L})`,
  'giu',
)
/** Acts that only courts do, no matter who is named. */
const judicial =
  /(?<!\p{L})(?<verb>vacated|enjoined|struck down|set aside|(?:wins?|won|gets?|secures?|loses?|lost) (?:an? |the )?(?:\p{L}+ )?(?:appeal|case|lawsuit|injunction|ruling|restraining order)|(?:stays?|remains?) (?:blocked|on hold)(?=, )|declared unconstitutional)(?!\p{L})/giu
/** "Ruling lets ICE …", "Injunction bars …" */
const rulingActs =
  /^(?:\p{L}+:\s)?(?:(?:an?|the|new|court|federal|\p{Lu}[\p{L}.]+|\p{L}+ary)\s){0,4}(?:ruling|injunction|restraining order|fallo|medida cautelar)(?:\s(?:in|by|on|from|de)(?:\s[\p{L}.]{1,15}){1,3}?)?\s(?!(?:yet|expected|due|looms?|pending|could|may|might|would|will|awaited|on hold)\b)\p{L}{2,14}(?:[sdaeó])\s/iu
/** "9th Circuit: ICE can't hold …", "…, judge rules" */
const colon = new RegExp(
  `^(?:[\\p{L}\\d.]{1,20}\\s){0,3}?${court}:\\s(?!(?:what|how|why|who|will|could|when|is|are|can)\\b)`,
  'iu',
)
const saying = new RegExp(
  `,\\s(?:[\\p{L}\\d.]{1,20}\\s){0,4}?${court}\\s(?:says?|said|holds|held|rules|ruled|finds|found|orders|ordered|dice|dictamina|falla)$`,
  'iu',
)
/** A decision that is published under its own name: "Matter of A-B-, 27 I&N Dec. 316". */
const reported = /\bMatter of \p{Lu}[\p{L}-]{0,30}\b.{0,40}\bI&N Dec\b|^Matter of (?:\p{Lu}-){1,4}/u
const bid =
  /\b(?:loses?|lost|wins?|won|pierden?|ganan?)\b.{0,20}\b(?:bid|fight|challenge|battle|batalla|demanda)\b/i

/** Whether a headline reports that a court ruled or took a case: what is asked for, denied, possible or awaited is no ruling. */
export function isRuling({ headline, summary }: { headline: string; summary: string }): boolean {
  const text = headline.slice(0, MAX_LENGTH).replace(nouns, '')
  if (/\?["”’]?$/.test(text)) return false
  if (reported.test(text) || saying.test(text) || colon.test(text) || rulingActs.test(text)) return true
  if (courtActs(text)) return true
  for (const pattern of [passive, judicial]) {
    for (const { index, groups } of text.matchAll(pattern)) {
      if (!isGoverned(text.slice(0, index), groups!.verb)) return true
    }
  }
  return bid.test(text) && courtActs(summary.slice(0, MAX_LENGTH))
}

/** Whether a court does something in a text, as the subject of a verb that asserts it. */
export function courtActs(text: string): boolean {
  for (const pattern of [act, grant]) {
    for (const found of text.matchAll(pattern)) {
      const { index, 0: all } = found
      const verb = found.groups!.verb!
      const before = text.slice(Math.max(0, index - 100), index)
      const at = index + all.length - verb.length
      if (pattern === act && (!leads.test(before) || formerly.test(before))) continue
      if (pattern === grant ? !isGoverned(before) : isAsserted(text.slice(0, at), verb)) return true
    }
  }
  return false
}

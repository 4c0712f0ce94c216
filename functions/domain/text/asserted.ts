/** How far before a verb a word counts that governs it. */
const REACH = 80
const near = '[^.;:]{0,60}$'
const word = (words: string) => `(?<!\\p{L})(?:${words})(?!\\p{L})`

/** Modals and auxiliaries, after which a verb names what may be, should be, was not, or was long before. */
const modals =
  'could|may|might|would|can|cannot|will|shall|should|must|to|did|does|do|had|ought|supposed|about to|' +
  'podr[íi]an?|pueden?|deber[íi]an?|debe[nr]?|va[ns]? a|iban? a|' +
  // The future and the conditional of Spanish, in words such as "será" and "habría".
  '(?!secretar|mar[íi]a)\\p{L}{1,14}(?:[aeidb]r)(?:[áé]|án|ía|ían)'
/** What negates, or says that it has not or nearly happened. */
const negators =
  'not|never|no|nor|neither|none|nobody|without|sin|ni|ning[úu]n(?:a|o)?|nadie|nunca|jam[áa]s|tampoco|yet|a[úu]n|todav[íi]a|nearly|almost|all but|casi|hardly|short of|close to|' +
  'instead of|rather than|fails?|failed|failing|falls? short|refus\\w{1,5}|declin\\w{1,4}|den(?:y|ies|ied|ying)|reject\\w{0,3}|resists?|avoid\\w{0,3}|' +
  'turn(?:s|ed)? (?:down|away)|pass(?:es|ed)? up|holds? off|held off|backs? (?:away|off|down)|backed (?:away|off|down)|stops?(?= short)|' +
  'niegan?|neg[óo]|rechaz\\p{L}{1,4}|descart\\p{L}{1,4}|evit\\p{L}{1,4}|fracas\\p{L}{1,4}|se abst\\p{L}{2,5}'
/** Requests, plans and opinions: what somebody wants, expects, says or fears is not what was done. */
const wishes =
  'asks?|asked|asking|seek\\w{0,3}|sought|urg(?:es?|ed|ing)|demand(?:s|ed|ing)?|calls? (?:for|on)|push(?:es)? for|presses|want(?:s|ed)?|wish\\w{0,2}|hop(?:es?|ed|ing)|' +
  'plans?|prepar(?:es?|ed|ing)|vows?|vowed|pledg(?:es?|ed)|promis(?:es?|ed)|threat(?:en(?:s|ed)?)?|poised|ready|set to|likely|expect(?:s|ed)?|inclined|' +
  'consider(?:s|ed|ing)?|weigh(?:s|ed|ing)?|mull(?:s|ed|ing)?|debat(?:es?|ed|ing)|discuss(?:es|ed)?|await\\w{0,3}|pending|motions?|mov(?:es|ed) (?:for|to)|requests?|bids?|petitions?|' +
  'hearings? on|argu(?:es|ed|ing)|arguments? (?:on|over)|imagin(?:es?|ed)|suppose|odds|chances?|predict(?:s|ed)?|believ(?:es?|ed)|thinks?|thought|claim(?:s|ed|(?= that))|claim(?= (?:the )?(?:judge|court))|disput(?:es?|ed)|wrongly|mistakenly|erroneously|erróneamente|doubt(?:s|ed)?|fear(?:s|ed)?|worr(?:y|ies|ied)|falsely|suggest(?:s|ed)?|signals?|seems?|appears?|' +
  'pid(?:e|en|i[óo]|ieron)|solicit(?:a|an|[óo]|aron)|exigen?|exigi[óo]|instan?|inst[óo]|busca|buscan|quieren?|esperan?|planea|planean|prev[ée]|amenaza|promet(?:e|i[óo])|considera|eval[úu]a|debate|estudia|analiza|teme[n]?|cree[n]?|habr[íi]an?'
/** What makes a clause a condition, a question, or a part of another one. */
const conjunctions =
  'if|unless|when|once|whether|how|why|until|till|after|before|despite|because|si|cuando|hasta|antes de|tras|aunque|porque'
/** What keeps or takes back another act. */
const keeping =
  'extends?|extended|keeps?|kept|remains?|remained|still|sigue[n]?|contin[úu]an?|permanecen?|mantienen?|leav\\w{2,3}|left|lifts?|lifted|dissolves?|dissolved|overrid\\w{1,3}|overrode|appeals?(?! (?:court|panel|judge))|lets?|helps?'
const governed = new RegExp(
  `${word([modals, negators, wishes, conjunctions, keeping].join('|'))}${near}|n['’]t(?!\\p{L})${near}`,
  'iu',
)
/** "Court says states can legalize bets, strikes down law": a headline's present after a comma has its subject before it. */
const coordinated = /,\s(?:and |y |e )?(?:\p{L}+ly )?$/u
const present = /^\p{L}+s(?!\p{L})/iu
const conditional = new RegExp(`${word(conjunctions)}${near}`, 'iu')
/** A clause that tells who someone is, or what another did before: "the judge who blocked it", "a bill that the Senate passed". */
const relative =
  /\b(?:who|whose|quien|quienes) (?:\p{L}+ ){0,2}$|\b(?:that|which|que) (?:the |an? |el |la |un |una )?(?!(?:was|is|were|are|has|fue|está|queda|\p{L}+ly) )(?:\p{L}+ ){0,2}$|\b(?:bill|law|rule|order|fee|policy|ban|ruling) (?:the )?(?:House|Senate|court|judge|governor|president) $/iu
/** "Over revoked permits", "the newly-signed law": a participle before its noun. */
const attributive =
  /\b(?:over|of|against|about|for|with|from|on|in|the|an?|its|his|her|their|this|these|those|newly|recently|previously)[\s-]$/iu
const participle = /^\p{L}+ed(?!\p{L})/iu
const gerund = /^\p{L}+ing(?!\p{L})/iu
/** "Judge rules for states, blocking fee", "issues order blocking fee", "DHS is withdrawing rule". */
const beforeGerund =
  /(?:,|\b(?:issu|enter|grant|hand)(?:s|es|ed)? (?:down )?(?:an? |the )?(?:\p{L}+ ){0,2}?(?:order|ruling|injunction|decision|opinion|stay)|(?<!\p{L})(?:is|are|was|were|DHS|USCIS|ICE|CBP|DOJ|DOL|EOIR|Trump|Biden|administration|agency|government|department|officials|president))\s*(?:\p{L}+ly )?$/iu
const base =
  /^(?:block|vacate|enjoin|halt|sue|file|grant|hear|affirm|uphold|dismiss|remand|overturn|pass|approve|introduce|sign|extend|renew|terminate|end|revoke|cancel|lose|strip|designate|rescind|withdraw|drop|scrap|abandon|delay|postpone|challenge|take|propose|finalize|issue|publish)(?!\p{L})/iu
/** Several who act: "Judges block", "Ten states jointly sue", "Texas and Ohio sue". */
const several =
  /(?:\p{L}(?<!['’])s|people|women|men|they|we|(?:\band|[,&]) (?:\p{Lu}[\p{L}.]+ ?){1,3}|\p{Lu}{3,}),?(?: now| also| again| jointly| both| then| \p{L}+ly)?\s*$/u

/**
 * Whether a verb reports an act that happened, by its form and by the words of its clause before it: a past or a headline's
 * present does; what is asked, denied, expected, supposed, nearly done or part of another sentence does not.
 */
export function isAsserted(before: string, verb: string): boolean {
  const close = before.slice(-REACH)
  if (isGoverned(close, verb) || (participle.test(verb) && attributive.test(close))) return false
  if (gerund.test(verb)) return close === '' || beforeGerund.test(close)
  return !base.test(verb) || several.test(close)
}

/** Whether the words of a clause before a verb say that its act did not happen, or not here and now. */
export function isGoverned(before: string, verb = ''): boolean {
  const close = before.slice(-REACH)
  if (present.test(verb) && coordinated.test(close)) return conditional.test(close)
  return governed.test(close) || relative.test(close)
}

import { undoing } from '../../domain/text/court-words.ts'

/** How far before a verb a word counts that takes it back. */
const REACH = 60

/** Words that take back what the verb after them says, or say that it has not happened. */
const undone = new RegExp(
  `(?:\\b(?:${undoing}|can|cannot|will|should|must|to|if|unless|when|once|how|why|plans?|vows?|wants?|considers?|weighs?|mulls?|threatens?|threat|` +
    'expected|likely|poised|fails?|failed|extends?|extended|keeps?|leav\\w{2,3}|left|lifts?|lifted|dissolves?|dissolved|overrid\\w{1,3}|overrode|appeals?(?! (?:court|panel|judge))|after|before|until|against|over|no|' +
    'motions?|mov(?:es|ed) (?:for|to)|requests?|bids?|calls? for|push for|petitions?|hearings? on|argu(?:es|ed|ing)|arguments? (?:on|over)|debates?|awaits?|pending|without|about|' +
    'niega|rechaza|podría|pide|piden|busca|buscan|quieren?|planea|prevé|amenaza|promete|exigen?|instan?|evitar|para|tras|sin|contra|antes de)' +
    "|n['’]t)\\b[^.;:]{0,40}$",
  'i',
)
/** A clause that tells who someone is, or what another did before: "the judge who blocked it", "a bill that the Senate passed". */
const relative =
  /\bwho (?:\w+ )?$|\b(?:that|which) (?:the |an? )?(?!(?:was|is|were|are|has|\w+ly) )\w+ (?:\w+ )?$/i
const denied =
  /^[^.;:]{0,50}\b(?:den(?:y|ied)|reject(?:s|ed)|refused|sought|requested|lifted|dissolved|expires?|expired|extended|overturned|reversed|stayed|vacated|upheld|affirmed|hearing|motion|request|bid|moot|denegad[ao]|rechazad[ao])\b/i
/** What is only said to be so, or is supposed. */
const unsure =
  /\b(?:sources say|reportedly|rumou?rs?|rumou?red|leaked|draft|fact[- ]check|what (?:happens )?if|explainer|según fuentes)\b/i
/** Institutions of other countries and of nations of old. */
const foreign =
  /\b(?:Mexic(?:o['’]s|an)|Canad(?:a['’]s|ian)|Brit(?:ain['’]s|ish)|U\.?K\.?(?:['’]s)?|Australian?(?:['’]s)?|Germany?(?:['’]s)?|French|France['’]s|Ital(?:y['’]s|ian)|Spain['’]s|Spanish|Dutch|Irish|Ireland['’]s|Pol(?:ish|and['’]s)|Indian?(?:['’]s)? (?=supreme|high|parliament)|Israel(?:i|['’]s)|Greek|Japan(?:ese|['’]s)|Colombian?(?:['’]s)?|Salvadoran|Guatemalan?(?:['’]s)?|Honduran|Haitian|Nepal(?:i|['’]s)|Venezuelan?(?:['’]s)?|European|E\.?U\.?|Kenyan?(?:['’]s)?|Chile(?:an|['’]s)|Panama(?:nian|['’]s)?|Ontario|Quebec)\s(?:\p{L}+\s){0,2}?(?:courts?|judges?|senate|house|parliament|congress|lawmakers|chamber|government|president|minister|cabinet|MPs|justices)\b|\b(?:Canada|Mexico|Britain|UK|Germany|France|Spain|Italy|Australia|Ireland|Chile|Colombia|Panama|Costa Rica|Ecuador|Peru|Brazil)\s(?:ends|extends|grants|terminates|designates|passes|signs|blocks|approves|revokes|withdraws|delays|finalizes|proposes|scraps)\b|\bparliament\b|\bprime minister\b|\bcorte de (?:México|Colombia|Guatemala)\b/iu

/** Whether the words before a verb take it back. */
export function isUndone(before: string): boolean {
  const near = before.slice(-REACH)
  return undone.test(near) || relative.test(near)
}

/** Whether the words after a noun say that it was not given, or not yet. */
export function isDenied(after: string): boolean {
  return denied.test(after)
}

/** Whether a whole sentence reports nothing that happened here. */
export function isUnsure(text: string): boolean {
  return unsure.test(text) || foreign.test(text)
}

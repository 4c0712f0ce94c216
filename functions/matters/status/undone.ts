import { isGoverned } from '../../domain/text/asserted.ts'
import { patternsFor } from '../../domain/text/beginnings.ts'
import { isDenial } from './denials.ts'

/** A court gives it, or somebody gets it; or the sentence begins with it. */
const given =
  /(?<!\p{L})(?:grants?|granted|issues?|issued|enters?|entered|impos(?:es|ed)|orders|ordered|wins?|won|secures?|secured|gets?|got|obtains?|obtained|hands? down|handed down|approves|approved|signs|signed|concede|concedió|emite|emitió|dicta|dictó|ordena|ordenó|obtienen?|obtuvo|obtuvieron|ganan?|ganó|logran?|logró|impone|impuso)(?!\p{L})[^.;:]{0,50}$|^(?:(?:an?|the|una?|la|federal|nationwide|new|broad|sweeping|\p{L}+['’]s?) ){0,5}$/iu
const denied =
  /^[^.;:]{0,50}\b(?:den(?:y|ied)|reject(?:s|ed)|refused|sought|requested|lifted|dissolved|expires?|expired|extended|overturned|reversed|stayed|vacated|upheld|affirmed|hearing|motion|request|bid|moot|denegad[ao]|rechazad[ao])\b/i
/** What is only said to be so, or is supposed. */
const unsure =
  /\b(?:sources say|reportedly|rumou?rs?|rumou?red|leaked|draft|fact[- ]?check\w{0,3}|false(?=:)|hoax|falso|bulo|verificación|what (?:happens )?if|explainer|según fuentes)\b/i
/** Institutions of other countries and of nations of old. */
const foreign =
  /\b(?:Mexic(?:o['’]s|an)|Canad(?:a['’]s|ian)|Brit(?:ain['’]s|ish)|U\.?K\.?(?:['’]s)?|Australian?(?:['’]s)?|Germany?(?:['’]s)?|French|France['’]s|Ital(?:y['’]s|ian)|Spain['’]s|Spanish|Dutch|Irish|Ireland['’]s|Pol(?:ish|and['’]s)|Indian?(?:['’]s)? (?=supreme|high|parliament)|Israel(?:i|['’]s)|Greek|Japan(?:ese|['’]s)|Colombian?(?:['’]s)?|Salvadoran|Guatemalan?(?:['’]s)?|Honduran|Haitian|Nepal(?:i|['’]s)|Venezuelan?(?:['’]s)?|European|E\.?U\.?|Kenyan?(?:['’]s)?|Chile(?:an|['’]s)|Panama(?:nian|['’]s)?|Ontario|Quebec)\s(?:\p{L}+\s){0,2}?(?:courts?|judges?|senate|house|parliament|congress|lawmakers|chamber|government|president|minister|cabinet|MPs|justices)\b|\b(?:Canada|Mexico|Britain|UK|Germany|France|Spain|Italy|Australia|Ireland|Chile|Colombia|Panama|Costa Rica|Ecuador|Peru|Brazil)\s(?:ends|extends|grants|terminates|designates|passes|signs|blocks|approves|revokes|withdraws|delays|finalizes|proposes|scraps)\b|\bparliament\b|\bprime minister\b|\bcorte de (?:México|Colombia|Guatemala)\b/iu

const patternsIn = patternsFor([unsure, foreign])

/** Whether the words before a noun say that it was given: an injunction that is only spoken of is none. */
export function isGiven(before: string): boolean {
  return given.test(before) && !isGoverned(before)
}

/** Whether the words after a noun say that it was not given, or not yet. */
export function isDenied(after: string): boolean {
  return denied.test(after)
}

/** Whether a whole sentence reports nothing that happened here. */
export function isUnsure(text: string): boolean {
  const patterns = patternsIn(text)
  return (
    (patterns.has(unsure) && unsure.test(text)) ||
    (patterns.has(foreign) && foreign.test(text)) ||
    isDenial(text)
  )
}

import { stateNames } from './states.ts'

/** Abbreviations and articles that spellings of one party differ in. */
const same: [RegExp, string][] = [
  [
    /\b(?:u\. ?s\. ?a?\.?|u\.s|us|usa|united states of america|ee\.? ?uu\.?|estados unidos)(?=$|\s)/g,
    'united states',
  ],
  [/\bdep(?:'t|t\.?)(?=\s)/g, 'department'],
  [/\bhomeland sec\.?(?=$|\s)/g, 'homeland security'],
  [/\b(?:united states |u\.s\. )?department of homeland security\b|\bdhs\b/g, 'dhs'],
  [/\b(?:united states |u\.s\. )?department of (justice|state|labor|education)\b/g, 'department of $1'],
  [/\b(?:united states |u\.s\. )?immigration and customs enforcement\b/g, 'ice'],
  [/\b(?:united states |u\.s\. )?citizenship and immigration services\b/g, 'uscis'],
  [/\b(?:united states |u\.s\. )?customs and border protection\b/g, 'cbp'],
  [/\bdoj\b/g, 'department of justice'],
  [/\bd\.?c\.?(?=$|\s)/g, 'district of columbia'],
  [/\bepa\b/g, 'environmental protection agency'],
  [/\bfec\b/g, 'federal election commission'],
  [/\baclu\b/g, 'american civil liberties union'],
  [/\b(?:state|commonwealth|estado) (?:of|de) (?=\p{L})/gu, ''],
  [/\b(?:et al|inc|l\.?l\.?c|corp|ltd|jr|ex rel)\b\.?/g, ''],
  [/^(?:the|in re) /, ''],
  [/ & /g, ' and '],
  [/[.,'"]/g, ''],
]
/** Officials who are parties by their office, by name: "Donald J. Trump" and "President Trump" are "Trump". */
const official =
  /^(?:(?:president|secretary|attorney general|gov|governor|director|mr|ms|sheriff|mayor) )?(?:\p{L}+ )?(?:\p{L} )?(trump|biden|obama|noem|mayorkas|bondi|garland|sessions|barr|hegseth|rubio|miller|lyons|blanche|homan|vance|abbott|paxton|desantis|newsom|pritzker|mullin|edlow|bovino|nielsen|wolf|blinken)$/u
/** Common given names: captions have surnames alone. */
const person =
  /^(?:james|john|robert|michael|william|david|richard|joseph|thomas|charles|christopher|daniel|matthew|anthony|mark|steven|andrew|paul|joshua|kenneth|kevin|brian|george|edward|mary|patricia|jennifer|linda|elizabeth|barbara|susan|jessica|sarah|karen|lisa|nancy|maría|maria|josé|jose|juan|luis|carlos|jorge|ana|rosa|mohammed|ahmed|mahmoud) (?:\p{L} )?(\p{L}[\p{L}-]+)$/u
/** Parties of one word that are in many headlines. */
const single = /^(?:Trump|Biden|Obama|Noem|Mayorkas|Bondi|Roe|Doe|DHS|ICE|United States|U\.S\.)$/
const states = new RegExp(`^(?:${stateNames})$`, 'i')
const institution = /\b(?:of|for|Health|Immigration|Customs|Citizenship|Immigrants?|Sons|Rights)\b/

/** Words that end a party's name, or that come before one, in a headline or at the start of a sentence. */
const notParty = new Set(
  (
    'hears hear heard takes take took decides decided decide weighs weigh blocks blocked rules ruled ruling rulings overturns overturned overturning overturn upholds upheld reverses reversed reverse ' +
    'revisits affirms affirmed argues argued files filed says said calls called defends cites citing cite explains wins win won loses lost lose challenges overrule overrules overruled reconsiders ' +
    'grants granted denies denied ends ended ending kills killed strikes struck protects threatens means matters lives dies made makes is was are were will would could should must can cannot has had have did does do ' +
    'too very not now still again also before after since when while where why how what who that this these those as at by from in into on over under with without against about to but or if because during until ' +
    'decision decisions opinion case cases lawsuit suit litigation argument arguments hearing precedent settlement verdict docket appeal appeals brief complaint injunction explained explainer analysis update updated breaking ' +
    'today yesterday monday tuesday wednesday thursday friday saturday sunday supreme scotus justices judge judges circuit see re known titled both years year anniversary era landmark historic like unlike following including court courts below continued ' +
    'plaintiffs plaintiff defendants defendant ' +
    'juez jueza jueces tribunal corte caso demanda fallo sentencia audiencia juicio apelación bloquea bloqueó suspende suspendió anula anuló según sobre contra tras'
  ).split(' '),
)

/** A short last part of an abbreviation, so that its dot does not end the sentence. */
const abbreviation =
  /^(?:(?:\p{Lu}\.)+|(?:Inc|Corp|Co|Ltd|LLC|Dep't|Dept|Ass'n|Assn|Int'l|Nat'l|Univ|St|Mr|Mrs|Ms|Dr|Jr|Sr|No|Bros|Comm'n|Bd|Gov|Sec|Cnty|Cty|Educ|Sch|Dist)\.)$/u
const small = /^(?:of|the|for|and|&|de|del|la|las|los|y|ex|rel\.)$/
const suffix = /^(?:Inc|LLC|L\.L\.C|Corp|Ltd|Co|N\.A|Jr)\.?,?$|^et$|^al\.?,?$/

/** The party that a text before "v." ends with, as it is written. */
export function partyBefore(before: string, isTitle: boolean): string {
  const tokens = before
    .slice(before.search(/[^"():;\n[\]—|/]*$/))
    .split(' ')
    .filter(Boolean)
  let from = tokens.length
  while (from > 0) {
    const token = tokens[from - 1]!
    const isLast = from === tokens.length
    const next = tokens[from]
    if (!isCapital(token) && !small.test(token) && !suffix.test(token)) break
    if (
      !isLast &&
      /[.?!]$/.test(token) &&
      !abbreviation.test(token) &&
      !suffix.test(token) &&
      token !== 'rel.'
    )
      break
    if (!isLast && token.endsWith(',') && !suffix.test(next!)) {
      const listed = listOfStates(tokens.slice(0, from), tokens.slice(from))
      if (listed) return listed
      break
    }
    from -= 1
  }
  const party = tokens.slice(from)
  const cut = party.findLastIndex((token, n) => isOther(token, party[n - 1]))
  const preceding = cut >= 0 ? party[cut] : tokens[from - 1]
  const name = lastOfList(withoutOf(party.slice(cut + 1), preceding))
  // In a headline where all words have capitals, a known party stands alone: "Time to Revise Roe v. Wade".
  if (isTitle && name.length > 1) {
    for (const last of [name.slice(-2), name.slice(-1)])
      if (single.test(last.join(' ')) || states.test(last.join(' '))) return last.join(' ')
  }
  return trimmed(name)
}

/** The party that a text after "v." begins with. `isTitle`: in a headline all words have capitals. `isLast`: no other case follows. */
export function partyAfter(after: string, isTitle: boolean): string {
  const tokens = after.split(/[^\S\n]+/).filter(Boolean)
  const party: string[] = []
  let isEnded = false
  for (const [n, raw] of tokens.entries()) {
    const [token = '', ...lines] = raw.split(/[\n"():;[\]—|/?!]/)
    const bare = token.replace(/,$|'s?$/, '')
    const isWithin = isCapital(token) || (small.test(bare) && (n > 0 || bare === 'the' || bare === 'la'))
    if (!isWithin || isOther(bare.replace(/\.$/, ''), party.at(-1))) {
      isEnded = true
      break
    }
    party.push(bare)
    const isStop = /\.$/.test(token) && !abbreviation.test(token)
    const isComma = token.endsWith(',') && !suffix.test(tokens[n + 1] ?? '')
    if (lines.length > 0 || isStop || isComma || /'s?$/.test(token)) {
      isEnded = !raw.includes('\n')
      break
    }
  }
  // In a headline without a word that ends the name, only the first word surely belongs to it.
  const isSure = !isTitle || isEnded || party.length < 3 || party.some((token) => small.test(token))
  return trimmed(firstOfList(isSure ? party : party.slice(0, 1)))
}

/** "El juez de Alder v. Rowan" is the judge of a case; "de la Cruz v. Rowan" begins with a name. */
function withoutOf(party: readonly string[], before: string | undefined): readonly string[] {
  if (before === undefined || !spanishNoun.test(before)) return party
  const first = party.findIndex((token) => !/^(?:del?|la|las|los|el|federal|estatal)$/i.test(token))
  return first < 0 ? [] : party.slice(first)
}
const spanishNoun =
  /^(?:jue(?:z|za|ces)|magistrad[oa]s?|cortes?|tribunal(?:es)?|casos?|demandas?|demandantes?|abogad[oa]s?|fallos?|sentencias?|orden|órdenes|audiencias?|juicios?|apelación|apelaciones|decisión|litigio|partes?|proceso|expediente|resolución|alegatos|argumentos)$/iu

/** A party in canonical form: `united states`, `dhs`, `trump`. */
export function partyKey(written: string): string {
  let party = written.toLowerCase().trim()
  for (const [pattern, replacement] of same) party = party.replace(pattern, replacement)
  party = party.replace(/\s+/g, ' ').trim()
  return official.exec(party)?.[1] ?? person.exec(party)?.[1] ?? party
}

function isCapital(token: string): boolean {
  return /^[\p{Lu}]/u.test(token)
}

function isOther(token: string, before: string | undefined): boolean {
  const word = token.replace(/[,.]$|'s?$/, '')
  return notParty.has(word.toLowerCase()) && before !== 'of' && before !== '&' && !/^\p{Lu}\.$/u.test(token)
}

/** "Washington, Oregon and Arizona v. Trump" is named by the first. */
function listOfStates(before: readonly string[], after: readonly string[]): string | undefined {
  const listed = [
    before.join(' ').split(', ').at(-1)!.replace(/,$/, ''),
    ...after.join(' ').split(/,? and |, /),
  ]
  const last = listed.map((one) => one.replace(/^and /, '')).every((one) => states.test(one))
  if (!last) return undefined
  const names = before.join(' ').replace(/,$/, '').split(', ')
  let first = names.length - 1
  while (first > 0 && states.test(names[first - 1]!.split(' ').slice(-1)[0]!)) first -= 1
  const words = names[first]!.split(' ')
  return states.test(words.slice(-2).join(' ')) ? words.slice(-2).join(' ') : words.at(-1)
}

/** Of "Roe and Planned Parenthood" before "v.", the last, unless "and" is a part of the name. */
function lastOfList(tokens: readonly string[]): readonly string[] {
  const at = tokens.lastIndexOf('and')
  if (at <= 0 || institution.test(tokens.slice(0, at).join(' '))) return tokens
  const first = tokens.slice(0, at)
  return states.test(first.join(' ')) ? first : tokens.slice(at + 1)
}

function firstOfList(tokens: readonly string[]): readonly string[] {
  const at = tokens.indexOf('and')
  return at <= 0 || institution.test(tokens.slice(0, at).join(' ')) ? tokens : tokens.slice(0, at)
}

function trimmed(tokens: readonly string[]): string {
  let [from, to] = [0, tokens.length]
  while (
    from < to &&
    (/^(?:of|for|and|&|the|y|ex|rel\.)$/.test(tokens[from]!) || /^The$/.test(tokens[from]!))
  )
    from += 1
  while (to > from && (small.test(tokens[to - 1]!) || /^et$|^al\.?,?$/.test(tokens[to - 1]!))) to -= 1
  const party = tokens.slice(from, to).join(' ').replace(/,$/, '')
  // The dot of "Inc." and of "U.S." belongs to the name.
  return abbreviation.test(party.split(' ').at(-1) ?? '') ? party : party.replace(/[.,']+$/, '')
}

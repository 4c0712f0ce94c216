import type { Identifier } from './identifier.ts'

/** "the Laken Riley Act": capitals up to "Act" or "Law". */
const act =
  /(?<!\p{L})((?:\p{Lu}[\p{L}\d'’&-]*\s(?:(?:and|of|for|to|the|in)\s)*){1,7})(Act|Ley)\b(?!\s(?:One|Two|I\b|up\b))/gu
/** Laws that have been in force for long. A text that names one is about something else. */
const standing =
  /^(?:immigration and nationality|alien enemies|administrative procedure|voting rights|civil rights|insurrection|privacy|posse comitatus|freedom of information|affordable care|first step|antiquities|espionage|logan|hatch|patriot|real id|refugee|homeland security|federal tort claims|clean air|clean water|endangered species|jones|social security|national defense authorization|defense production|fair housing|national environmental policy|all writs|congressional review|paperwork reduction|bank secrecy|sherman|presidential records|war powers|impoundment control)$/

/** Words that say nothing of which policy it is. */
const empty = new Set(
  (
    "a an the new final proposed interim draft temporary revised federal us u.s trump trumps trump’s trump's biden bidens biden's obama dhs uscis ice doj dol state department " +
    "homeland security administration administrations administration's government immigration immigrant immigrants migrant migrants president presidents white house " +
    "controversial sweeping latest first executive presidential court judge judges judge's judicial appeals supreme restraining deportation removal on of for to and in its his their this that " +
    'blocks blocked ends end ending over after as by with from against under at is are was be will may could sues challenge challenging signs issues signed restricting banning limiting requiring allowing hard-line strict key major current old recent prior previous same own another such former local city county'
  ).split(' '),
)
/** A policy in two to five words before its kind: "public charge rule", "birthright citizenship order". */
const policy =
  /(?<!\p{L})((?:[\p{L}\d$][\p{L}\d$,.'’-]*\s){1,5})(rule|regulation|executive order|order|proclamation|ban|fee)s?(?!\p{L}|\s(?:of law|out)\b)/giu
/** A policy after its kind: "order ending birthright citizenship", "rule on public charge". */
const policyAfter =
  /(?<!\p{L})(rule|regulation|executive order|proclamation|order)\s(?:that\s)?(?:to\s)?(?:ending|end|ends|restricting|limiting|on|against|limits?|restricts?|curbing|barring|banning|bars?|bans?)\s((?:[\p{L}\d$][\p{L}\d$,.'’-]*\s?){2,4})/giu

/** The bills, rules and orders that a text names by words: `act:laken riley`, `rule:charge public`, `order:birthright citizenship`. */
export function namedPoliciesIn(text: string): Identifier[] {
  const found = new Map<string, Identifier>()
  const put = (key: string, written: string, at: number) => {
    if (!found.has(key)) found.set(key, { key, text: written.trim(), at })
  }
  for (const match of text.matchAll(act)) {
    const name = match[1]!
      .replace(/^(?:(?:The|A|An|In|On|Under|With|And|House|Senate|GOP|Trump|Biden)\s)+/, '')
      .trim()
    const key = name.toLowerCase()
    if (key.split(' ').length < 2 || standing.test(key)) continue
    put(`act:${key}`, `${name} Act`, match.index)
  }
  for (const match of text.matchAll(policy)) {
    const key = keyOf(match[2]!, match[1]!)
    if (key) put(key, match[0], match.index)
  }
  for (const match of text.matchAll(policyAfter)) {
    const key = keyOf(match[1]!, match[2]!)
    if (key) put(key, match[0], match.index)
  }
  return [...found.values()]
}

function keyOf(kind: string, modifiers: string): string | undefined {
  const words = modifiers
    .toLowerCase()
    .split(/\s+/)
    .map((word) => word.replace(/[.,'’]+$/, '').replace(/['’]s$/, ''))
  const lastEmpty = words.findLastIndex((word) =>
    /^(?:over|after|as|by|with|from|against|under|at|is|are|was|be|will|may|could|sues?|and|to)$/.test(word),
  )
  const telling = words.slice(lastEmpty + 1).filter((word) => word !== '' && !empty.has(word))
  const isShort = /^(?:ban|fee)s?$/i.test(kind)
  if (telling.length < (isShort ? 1 : 2)) return undefined
  const type = /^(?:rule|regulation)/i.test(kind) ? 'rule' : 'order'
  const last = isShort ? ` ${kind.toLowerCase()}` : ''
  return `${type}:${telling.map(singular).sort().join(' ')}${last}`
}

function singular(word: string): string {
  return word.length > 4 ? word.replace(/([^s])s$/, '$1') : word
}

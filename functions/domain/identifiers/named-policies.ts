import type { Found } from './identifier.ts'
import { around, placesOf, sentenceAfter, sentenceBefore } from './plain.ts'

/**
 * What rules, orders and fees of this subject are named for, in English and Spanish. `1`: it names a policy by itself; `0`: an executive
 * order or a fee, of which there are few, or two of them a rule ("asylum parole rule"); `-1`: only beside another.
 */
const subjects: readonly [canonical: string, weight: 1 | 0 | -1, pattern: string][] = [
  [
    'birthright citizenship',
    1,
    'birthright(?: citizenship)?|citizenship by birth|ciudadanía (?:por (?:derecho de )?nacimiento|automática)',
  ],
  ['public charge', 1, 'public[ -]charge|carga pública'],
  [
    'travel ban',
    1,
    '(?:travel|muslim|entry) ban|entry of (?:certain |some )?(?:foreign nationals|foreigners|noncitizens)|veto (?:migratorio|de viaje)|prohibición de (?:viaj(?:e|ar)|entrada)',
  ],
  ['asylum ban', 1, 'asylum ban'],
  ['asylum transit ban', 1, 'asylum[ -]transit ban|transit ban'],
  ['refugee ban', 1, 'refugee ban'],
  ['duration of status', 1, 'duration[ -]of[ -]status|duración del estatus'],
  ['expedited removal', 1, 'expedited removal|fast-track deportations?|deportación acelerada'],
  ['circumvention of lawful pathways', 1, '(?:circumvention of )?lawful pathways'],
  ['safe third country', 1, 'safe third[ -]countr(?:y|ies)|tercer país seguro'],
  ['third country removal', 1, 'third[ -]country (?:removals?|deportations?)'],
  ['proof of citizenship', 1, 'proof[ -]of[ -]citizenship|prueba de ciudadanía'],
  ['visa bond', 1, 'visa bonds?|fianzas? de visas?'],
  ['visa integrity', 1, 'visa integrity'],
  ['work permit', 1, 'work (?:permits?|authorizations?)|employment authorizations?|permisos? de trabajo'],
  ['mandatory detention', 1, 'mandatory detention|no-bond|detención obligatoria'],
  [
    'alien registration',
    1,
    '(?:alien|immigrant|migrant|noncitizen) regist(?:ration|ry)|registro de extranjeros',
  ],
  ['trucker license', 1, "(?:trucker|truck driver|commercial driver'?s?) licens(?:es?|ing)"],
  ['refugee cap', 1, 'refugee (?:cap|admissions?|ceiling)|tope de refugiados'],
  ['gold card', 1, 'gold cards?|tarjeta dorada'],
  ['title 42', 1, 'title 42|título 42'],
  ['remain in mexico', 1, 'remain[ -]in[ -]mexico|permanece(?:r)? en méxico'],
  ['sanctuary', 1, 'sanctuary(?: (?:cit(?:y|ies)|jurisdictions?|states?))?|ciudades santuario'],
  ['family reunification parole', 1, 'family reunification parole'],
  ['immigration suspension', 1, 'immigration (?:in)?to the (?:united states|u\\.?s\\.?|country)'],
  ['h-1b', 0, 'h-?1b'],
  ['h-2a', 0, 'h-?2a'],
  ['h-2b', 0, 'h-?2b'],
  ['h-4', 0, 'h-?4'],
  ['asylum', 0, 'asylum|asilo'],
  ['refugee', 0, 'refugees?|refugiados?'],
  ['parole', 0, '(?:humanitarian )?parole|parole humanitario'],
  ['green card', 0, 'green[ -]cards?|tarjetas? (?:verdes?|de residencia)'],
  ['student visa', 0, '(?:foreign |international )?student visas?|visas? de estudiantes?'],
  ['daca', 0, 'daca'],
  ['naturalization', 0, 'naturalizations?|naturalización'],
  ['selection', -1, 'selections?|lottery|weighted|wage-(?:based|level|weighted)|lotería|selección'],
  ['prevailing wage', 1, 'prevailing[ -]wages?'],
  ['detention', 0, 'flores'],
  ['census', -1, 'census|censo'],
  ['health care', -1, 'health (?:care|insurance)'],
  ['biometrics', -1, 'biometrics?'],
  ['social media', -1, 'social[ -]media'],
  ['remittance', -1, 'remittances?|remesas?'],
]
const subject = new RegExp(
  `(?<![\\p{L}\\d-])(?:${subjects.map(([, , pattern], n) => `(?<s${n}>${pattern})`).join('|')})(?![\\p{L}\\d])`,
  'giu',
)

/** What a text with a subject has. */
const hint =
  /birthright|ciudadan|public.charge|carga p|travel|muslim|entry|veto|prohibici|duration|duraci|expedited|fast-track|pathways|third|tercer|proof|prueba|visa|work|employment|permiso|detention|no-bond|regist|licens|refug|gold|dorada|title 42|mexico|méxico|sanctuary|santuario|parole|to the|h-?[124]|asyl|asilo|green|tarjeta|daca|naturaliz|lottery|loter|select|wage|weight|flores|census|censo|health|biomet|social|remit|remesa/

/** Words beside a subject that do not tell policies apart. */
const filler =
  /^(?:visas?|seekers?|applicants?|applications?|holders?|workers?|programs?|process(?:ing)?|eligibility|polic(?:y|ies)|new|final|proposed|interim|temporary|draft|revised|presidential|executive|sweeping|signature|controversial|\$?[\d,.]+k?|fees?|caps?|tests?|screening|vetting|presidencial|ejecutiva|immigration|immigrants?|migrants?|employees?|skilled|specialty|occupation|foreign|international|petitions?|y|and)$/i

const heads =
  /\b(executive order|rule|regulation|order|proclamation|fee|ban|orden(?: ejecutiva)?|regla|norma|reglamento|proclama|tarifa|cuota)\b(?!-|\s(?:of law|out|book)\b)/g
/** What makes an order one of a court or of an officer, and a rule or ban one of another country. */
const notPolicy =
  /(?:court|judges?|judicial|judge's|court's|justices'?|restraining|emergency|removal|deportation|detention|protective|gag|stay|bond|in|to|school|reciprocal|coronavirus|covid(?:-19)?|china|europe(?:an)?|eu|uk|house|senate|golden)\s*$/i
/** Words between a head and its subject: "order ending birthright citizenship", "fee for new H-1B visas", "regla sobre carga pública". */
const connecting =
  /^(?:that|which|to|on|for|of|against|about|over|ends?|\p{L}+ing|\p{L}+ly|restrict(?:s|ing)?|limit(?:s|ing)?|curb(?:s|ing)?|bar(?:s|ring)?|suspend(?:s|ing)?|deny(?:ing)?|denies|imposing|impos(?:es|ed)|requiring|requires?|changing|changes?|redefin(?:es|ing)|overhaul(?:s|ing)?|the|a|an|each|all|every|access|automatic|by|from|in|people|children|entry|targeting|targets?|de|del|sobre|para|contra|que|a|al|la|el|los|las|poner|pone|fin|acabar|acaba|con|termina(?:r)?|elimina(?:r)?|limita(?:r)?|restringe|restringir)$/iu
const REACH = 90

/** The rules, orders, bans and fees that a plain text names by their subject: `rule:public charge`, `order:birthright citizenship`. */
export function namedPoliciesIn(plain: string): Found[] {
  const found: Found[] = []
  const lower = plain.toLowerCase()
  // A capital whose small letter is longer would move what follows.
  if (lower.length !== plain.length) return found
  for (const match of placesOf(lower, heads)) {
    if (!hint.test(around(lower, match.index, match.index, REACH + 20))) continue
    const [head] = match
    const end = match.index + head.length
    const one = beforeHead(plain, match.index, head) ?? afterHead(plain, match.index, end, head)
    if (one) found.push(one)
  }
  return found
}

/** "public charge rule", "$100,000 H-1B visa fee", "travel ban". */
function beforeHead(plain: string, at: number, head: string): Found | undefined {
  const before = sentenceBefore(plain, at, REACH)
  const isBan = /^bans?$/i.test(head)
  const text = isBan ? `${before}${head}` : before
  const named = [...text.matchAll(subject)]
  let [from, to] = [text.length, text.length]
  let first = named.length
  while (first > 0) {
    const one = named[first - 1]!
    const ended = one.index + one[0].length
    if (!isFiller(text.slice(ended, to))) break
    from = one.index
    to = one.index
    first -= 1
  }
  if (first === named.length) return undefined
  if (notPolicy.test(text.slice(0, from)) && !/^(?:fee|rule)/i.test(head)) return undefined
  const end = at + head.length
  return policy(head, named.slice(first), at - (before.length - from), end, plain)
}

/** "order ending birthright citizenship", "a $100,000 fee for H-1B visas". */
function afterHead(plain: string, at: number, end: number, head: string): Found | undefined {
  if (/^ban$/i.test(head)) return undefined
  if (notPolicy.test(sentenceBefore(plain, at, 24).replace(/\ba (?:new )?$/i, ''))) return undefined
  const after = sentenceAfter(plain, end, REACH)
  const named = []
  let from = 0
  for (const one of after.matchAll(subject)) {
    const between = after
      .slice(from, one.index)
      .split(/[\s,"]+/)
      .filter(Boolean)
    const isFirst = named.length === 0
    if (!between.every((word) => filler.test(word) || (isFirst && connecting.test(word)))) break
    if (isFirst && !between.some((word) => connecting.test(word))) break
    named.push(one)
    from = one.index + one[0].length
  }
  if (named.length === 0) return undefined
  // "rule ending automatic work permit" is cut off: a name ends where its noun phrase does.
  const noun = restOfNoun.exec(after.slice(from))![0]
  const one = policy(head, named, at, end + from + noun.length, plain)
  return one && (endOfPhrase.test(after.slice(from + noun.length)) ? one : { ...one, text: '' })
}

/** Nouns of which the subject of a policy is the beginning: "work permit extensions". */
const restOfNoun =
  /^(?:[ -](?:extensions?|renewals?|payments?|applications?|applicants?|programs?|process(?:es|ing)?|eligibility|holders?|seekers?|requirements?|validity|categor(?:y|ies)|interviews?|hearings?|screenings?|claims?|cases?|admissions?|visas?|fees?|petitions?|polic(?:y|ies)|cit(?:y|ies)|protections?|benefits?|decisions?|denials?|approvals?|workers?|employers?|students?|families|children))*/i
/** What can follow a whole noun phrase: the end, a mark, a word that joins, or a verb. Other words may be part of it. */
const endOfPhrase =
  /^(?:$|[^ -]| ?[-–—(:,;"] ?| (?:for|of|on|in|at|by|from|to|with|without|over|under|against|amid|after|before|during|until|since|as|into|than|and|or|but|while|when|that|which|who|is|are|was|were|be|will|would|can|could|may|must|has|have|had|set|goes|go|takes?|took|blocked|halted|stayed|upheld|struck|vacated|paused|enjoined|delayed|withdrawn|finalized|proposed|challenged|reinstated|revived|suspended|faces?|draws?|begins?|ends?|expires?|dies?|says?|de|del|para|por|en|con|a|al|sobre|contra|y|o|que|se|es|fue|será)(?![\p{L}\d]))/iu

function policy(
  head: string,
  named: readonly RegExpExecArray[],
  at: number,
  end: number,
  plain: string,
): Found | undefined {
  const which = named.map(
    ({ groups }) => subjects[Object.values(groups!).findIndex((one) => one !== undefined)]!,
  )
  const names = [...new Set(which.map(([name]) => name))].sort()
  const isFee =
    /^(?:fee|tarifa|cuota)/i.test(head) || (named.length > 0 && /\bfee\b/i.test(plain.slice(at, end)))
  // There are few executive orders and proclamations on one subject, but many rules.
  const isSigned = /^(?:proclam|executive|orden ejec)/i.test(head)
  const weight =
    Math.max(...which.map(([, one]) => one)) + (isFee || isSigned ? 1 : 0) + (names.length > 1 ? 1 : 0)
  if (weight < 1) return undefined
  // A fee is set by a rule, but for those that presidents proclaimed.
  const isRule =
    /^(?:rul|reg|norm)/i.test(head) ||
    (isFee && /^(?:fee|tarifa|cuota)/i.test(head) && !names.includes('h-1b'))
  const type = isRule ? 'rule' : 'order'
  return { key: `${type}:${names.join(' ')}${isFee ? ' fee' : ''}`, at, end }
}

function isFiller(between: string): boolean {
  return between
    .split(/[\s"]+/)
    .filter(Boolean)
    .every((word) => filler.test(word.replace(/'s?$/, '')))
}

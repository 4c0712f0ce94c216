// Splits texts into the terms that the search knows them by. The index and the query use it: when the site is published,
// and in the browser. Without it two ways of writing "H.R. 1234" would be two bills.

const stopWords = new Set(
  (
    'a an and are as at be by for from in into is it its no of on or that the this to v vs was were with ' +
    'al con de del e el en es la las lo los o para por que se su sus un una y'
  ).split(' '),
)

/** Letters of a longer word that count: none that is looked for has so many. */
const MAX_LETTERS = 40
/** Letters that may stand before a number, as in "HB 1234": a longer word is not the beginning of a number. */
const MAX_PREFIX = 4
/** What stands within "N-400", "25-cv-244", "287(g)" and "540-day". */
const tight = /^[-.:/('\u2019\u2010-\u2013]?$/
/** What stands within "SB 4" and "S. 12". */
const loose = /^\.?\s$/

/** Before a number, the long names of what is quoted by letters: "Senate Bill 77" is SB 77. */
const longNames = [
  ['(?:senate bill|proyecto de ley del senado)', 'sb'],
  ['(?:house bill|proyecto de ley de la camara)', 'hb'],
  ['(?:assembly bill|proyecto de ley de la asamblea)', 'ab'],
  ['senate resolution', 'sr'],
  ['house resolution', 'hr'],
  ['assembly resolution', 'ar'],
  ['senate file', 'sf'],
  ['house file', 'hf'],
  ['legislative bill', 'lb'],
  ['legislative document', 'ld'],
  ['(?:public law|ley publica)', 'pl'],
  ['(?:executive order|orden ejecutiva)', 'eo'],
].map(([name, letters]) => [
  new RegExp(`\\b${name}(?: (?:n\\.?o\\.?|num\\.|numero|number))? (?=\\d)`, 'g'),
  letters,
])

/** A folded text with the letters in place of the long names or, in the index, beside them. */
function byLetters(folded, isIndexed) {
  let text = folded
  for (const [name, letters] of longNames)
    text = text.replace(name, (long) => `${isIndexed ? `${long} ` : ''}${letters} `)
  return text
}

/** Without accents, capitals and possessives; "H.R." as "HR", and a docket number without its division. */
function fold(text) {
  // Most texts have no accents, and then this is half of the work.
  const plain = /[^\0-\x7f\u2010-\u201f]/.test(text) ? text.normalize('NFKD').replace(/\p{M}+/gu, '') : text
  return plain
    .toLowerCase()
    .replace(/['\u2019]s(?!\p{L})/gu, '')
    .replace(/(?<![\p{L}\d])(?!v\. )\p{L}\.(?: ?\p{L}\.)+/gu, (letters) => letters.replace(/[. ]/g, ''))
    .replace(/(?<=\d),(?=\d\d\d)/g, '')
    .replace(/(?<![\d:])\d\d?:(?=\d\d-)/g, '')
}

/** The singular of most plurals; a number without leading zeros. */
function root(piece) {
  if (/^\d/.test(piece)) return piece.replace(/^0+(?=\d)/, '').slice(0, MAX_LETTERS)
  if (piece.length > MAX_LETTERS) return piece.slice(0, MAX_LETTERS)
  return piece.length > 3 && piece.endsWith('s') ? piece.slice(0, -1) : piece
}

const isNumber = (piece) => piece >= '0' && piece < ':'
const isLetter = (piece) => piece.length === 1 && !isNumber(piece)
const isTerm = (piece) => isNumber(piece) || (piece.length > 1 && !stopWords.has(piece))

/** Whether two pieces also make one term: "N" and "400" do. */
function belong(one, other, between) {
  if (tight.test(between)) return isNumber(one) || isNumber(other) || isLetter(one)
  if (!loose.test(between)) return false
  if (isNumber(one)) return isLetter(other) && !stopWords.has(other)
  if (stopWords.has(one)) return false
  return isLetter(one) || (one.length <= MAX_PREFIX && isNumber(other))
}

/** The runs of pieces that belong together; most have one. */
function runs(text, isIndexed) {
  const folded = byLetters(fold(text), isIndexed)
  const all = []
  let end = 0
  let last = ''
  for (const { 0: found, index } of folded.matchAll(/\p{L}+|\d+/gu)) {
    const piece = root(found)
    if (last !== '' && belong(last, piece, folded.slice(end, index))) all.at(-1).push(piece)
    else all.push([piece])
    end = index + found.length
    last = piece
  }
  return all
}

const pairs = (run) => run.slice(1).map((piece, at) => run[at] + piece)

/** The terms of a text, each once. */
export function terms(text) {
  const found = new Set()
  for (const run of runs(text, true)) {
    for (const piece of run) if (isTerm(piece)) found.add(piece)
    if (run.length > 1) for (const pair of pairs(run)) found.add(pair)
  }
  return [...found]
}

/**
 * What a text must have to be found: of each group all terms of one alternative. A number is looked for as it is written
 * ("HB 1234"), or else by its pieces, unless one of them says nothing ("N-400").
 */
export function wanted(query) {
  return runs(query, false)
    .map((run) => [pairs(run), run.every(isTerm) ? run : []].filter((some) => some.length > 0))
    .filter((alternatives) => alternatives.length > 0)
}

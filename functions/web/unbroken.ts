/** A piece of a text. A `whole` one must stay on one line. */
export interface TextPiece {
  text: string
  whole: boolean
}

/** The most characters that are kept on one line: the width of a phone in the largest headline. */
export const LONGEST_WHOLE = 18

const opening = /^[([{"'“‘«¿¡]+/
const closing = /[)\]}"'”’»,;:!?…]+$/
const number = /^[$€£#]?\d[\d.,:/–-]*(?:st|nd|rd|th|%|[.]?[ºª°])?$/
const year = /^(?:19|20)\d\d$/
const dayNumber = /^\d{1,2}[.]?[ºª°]?$/
/** "5", "5–7", "5th" after a month. */
const dayOrDays = /^\d{1,2}(?:st|nd|rd|th)?(?:[-‐–—/]\d{1,2}(?:st|nd|rd|th)?)?$/
const unit = /^(?:\p{L}[\p{L}\d.’'-]*|%)$/u
/** Abbreviations in capitals, such as `U.S.C.`, `H.R.` and `SB`, often name what a number counts. */
const initials = /^(?:\p{Lu}\.){1,4}$/u
const capitals = /^(?:\p{Lu}\.){1,4}$|^\p{Lu}{2,4}$/u
const months =
  /^(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/
const spanishMonths =
  /^(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre)$/i
/** Words before a number that is the name of something. */
const labels =
  /^(?:Nos?|[Nn]úms?|[Nn]\.?[ºo]|[Ss]ecs?|Sections?|[Aa]rts?|Articles?|[Pp]ágs?|pp?|Title|Forms?|Parts?|Chapter|Prop|Proposition|Rule|Phase|Res|Rev|Order|Pub|Título|[Ss]ección|[Aa]rtículos?|[Ff]ormulario|Proposición|Ley|Orden)\.?$/
/** Words that begin a new phrase, so that they are no unit of a number before them. */
const functionWords = new Set(
  'a al an and are as at be but by como con de del el en es for from if in is its la las los no of on or para pero por que se si sin sobre su sus than that the their to un una was were when which who will with y'.split(
    ' ',
  ),
)

/**
 * Divides a text where lines may break and where they may not: inside "2-1", "H-1B", "287(g)" and "4:26-cv-123", between
 * a number and its unit or its label ("540 days", "$3 billion", "Dec. 5", "10 a.m.", "No. 7", "8 U.S.C. § 1101"). The
 * pieces joined are the text again.
 */
export function unbroken(text: string): TextPiece[] {
  const words = text.split(' ')
  const pieces: TextPiece[] = []
  let loose = ''
  for (let at = 0; at < words.length; ) {
    let end = at + 1
    let group = words[at]!
    while (
      end < words.length &&
      group.length + 1 + words[end]!.length <= LONGEST_WHOLE &&
      joins(words, end)
    ) {
      group += ` ${words[end]}`
      end += 1
    }
    // A name too long for one line breaks before "§ 1182(a)(6)", and not between the sign and its number.
    while (end > at + 1 && end < words.length && isSign(words[end - 1]!) && joins(words, end)) {
      end -= 1
      group = group.slice(0, group.lastIndexOf(' '))
    }
    const space = at > 0 ? ' ' : ''
    if (end > at + 1 || isCode(group)) {
      if (loose + space) pieces.push({ text: loose + space, whole: false })
      pieces.push({ text: group, whole: true })
      loose = ''
    } else {
      loose += space + group
    }
    at = end
  }
  if (loose) pieces.push({ text: loose, whole: false })
  return pieces
}

/** Whether a word belongs to the number after it more than to the word before it. */
const isSign = (word: string) => word.startsWith('§') || labels.test(word) || months.test(word)

/** Whether a word holds a place where a line could break, but is a number or a name with one: "2-1", "T-visa", "287(g)". */
function isCode(word: string): boolean {
  if (word.length > LONGEST_WHOLE || !/[-‐–/(]/.test(word.slice(1))) return false
  return /\d/.test(word) || /^[(“"]?\p{Lu}-\p{L}/u.test(word)
}

/** Whether the word at `at` belongs on the line of the word before it. */
function joins(words: readonly string[], at: number): boolean {
  const [before, raw] = [words[at - 1]!.replace(opening, ''), words[at]!]
  const word = raw.replace(closing, '')
  // A phrase ends there, or another begins.
  if (before === '' || word === '' || closing.test(before) || opening.test(word)) return false
  const earlier = (words[at - 2] ?? '').replace(opening, '')
  const next = (words[at + 1] ?? '').slice(0, LONGEST_WHOLE).replace(closing, '')
  if (number.test(before)) {
    // "10 a. m.", "5 de diciembre", "5 por ciento"
    if (/^[ap]\.$/.test(word)) return true
    if (word === 'de') return dayOrDays.test(before) && spanishMonths.test(next.replace(/\.$/, ''))
    if (word === 'por') return next.startsWith('ciento')
    return (
      !year.test(before) && !names(earlier) && unit.test(word) && !functionWords.has(word.replace(/\.$/, ''))
    )
  }
  if (word.startsWith('§')) return /\d|^INA$/.test(before) || /^(?:\p{Lu}\.){2,4}$/u.test(before)
  if (before.startsWith('§')) return /^\d/.test(word)
  if (/^[ap]\.$/.test(before)) return /^m\.?/.test(word)
  if (before === 'de') return dayOrDays.test(earlier) && spanishMonths.test(word.replace(/\.$/, ''))
  if (before === 'por') return /\d$/.test(earlier) && word.startsWith('ciento')
  if (before === 'mil') return word.startsWith('millones')
  if (before === 'Pub.') return word === 'L.'
  // "N.D. Cal."
  if (initials.test(before) && /^\p{Lu}\p{Ll}{1,5}\.$/u.test(word)) return true
  if (months.test(before)) return dayOrDays.test(word.replace(/\.$/, ''))
  if (before === 'EE.') return word.startsWith('UU')
  return (
    (capitals.test(before) && /^#?\d/.test(word)) ||
    (labels.test(before) && /^#?\d|^\p{Lu}{1,3}-\d/u.test(word))
  )
}

/** Whether a number after this word is the name of something, so that it counts nothing. */
function names(word: string): boolean {
  return word.startsWith('§') || labels.test(word) || months.test(word) || initials.test(word)
}

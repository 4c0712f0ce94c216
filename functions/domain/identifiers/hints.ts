/** Finders of numbers, as bits: which ones a text is worth reading for. */
export const finders = { register: 1, docket: 2, bill: 4 } as const
const { register, docket, bill } = finders

/** The last word before a number, without dots, and whose number it may be. */
const words = new Map<string, number>([
  ...each(
    'rin rins proc proclamation proclamations proclama proclamas proclamación proclamaciones',
    register,
  ),
  ...each(
    'order orders eo o ejecutiva ejecutivas núm num número fr f reg register law l pl pública publica dec doc docs',
    register,
  ),
  ...each('no nos núm núms num nums number numbers', register | docket | bill),
  ...each('case cases docket expediente civ cr crim misc cv mc', docket),
  ...each('r hr s res sb hb ab sf hf lb ld hd sd sp hp lp fb scr hcr sjr hjr', bill),
  ...each('b f d p bill bills file files document documents prop proposition propuesta proposición', bill),
])

function each(some: string, bits: number): [string, number][] {
  return some.split(' ').map((word) => [word, bits])
}

/** The longest word that is looked at before a number. */
const MAX_WORD = 15
const [ZERO, NINE, HYPHEN] = [...'09-'].map((one) => one.charCodeAt(0)) as [number, number, number]
const isDigit = (code: number) => code >= ZERO && code <= NINE
const isLetter = (code: number) => ((code | 32) >= 97 && (code | 32) <= 122) || code >= 0xc0

/**
 * The finders that may find something in a plain text, as bits. Most numbers in news are of dates and people; to see this by the
 * words before them costs a fraction of the patterns.
 */
export function finderBits(plain: string): number {
  let bits = 0
  const all = register | docket | bill
  for (let at = 0; at < plain.length && bits !== all; at += 1) {
    if (!isDigit(plain.charCodeAt(at))) continue
    bits |= bitsBefore(plain, at)
    while (isDigit(plain.charCodeAt(at + 1))) at += 1
    bits |= bitsAfter(plain, at + 1)
  }
  return bits
}

function bitsBefore(plain: string, at: number): number {
  let end = at
  // "No. 26", "RIN: 1615", "(EO) 14160", "SB-4": up to two signs between the word and the number.
  for (
    let n = 0;
    n < 3 && end > 0 && !isLetter(plain.charCodeAt(end - 1)) && !isDigit(plain.charCodeAt(end - 1));
    n += 1
  )
    end -= 1
  let from = end
  while (from > 0 && end - from < MAX_WORD && isLetter(plain.charCodeAt(from - 1))) from -= 1
  if (from === end) return 0
  const word = plain.slice(from, end)
  const known = words.get(word.toLowerCase()) ?? 0
  // "USCIS-2026-0107": an agency's docket.
  return plain.charCodeAt(at - 1) === HYPHEN && /^\d{2,4}-\d/.test(plain.slice(at, at + 6))
    ? known | register | docket
    : known
}

function bitsAfter(plain: string, at: number): number {
  switch (plain[at]) {
    // "26-cv-123", "1615-AC11", but not "18-year-old".
    case '-':
      return /^-(?:[a-z]{2}[\d-]|civ|crim|misc)/i.test(plain.slice(at, at + 6)) ? register | docket : 0
    // "1:26cv123" and "26A104".
    case 'c':
    case 'm':
      return /^[cm][vrcjd]/.test(plain.slice(at, at + 2)) ? docket : 0
    case 'A':
    case 'M':
      return isDigit(plain.charCodeAt(at + 1)) ? docket : 0
    // "26 Civ. 123", "1:26 CV 123".
    case ' ':
      return /^ (?:Ci?[vVr]|CR|Mi?s?[cj]|MC|MJ)/.test(plain.slice(at, at + 5)) ? docket : 0
    // "S2235/A3506".
    case '/':
      return /^\/ ?A/.test(plain.slice(at, at + 3)) ? bill : 0
    default:
      return 0
  }
}

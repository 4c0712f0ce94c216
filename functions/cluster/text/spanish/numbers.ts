import type { Word } from './words.ts'

const values: ReadonlyMap<string, number> = new Map(
  (
    'un:1 una:1 dos:2 tres:3 cuatro:4 cinco:5 seis:6 siete:7 ocho:8 nueve:9 diez:10 once:11 doce:12 trece:13 catorce:14 ' +
    'quince:15 dieciseis:16 diecisiete:17 dieciocho:18 diecinueve:19 veinte:20 treinta:30 cuarenta:40 cincuenta:50 ' +
    'sesenta:60 setenta:70 ochenta:80 noventa:90 cien:100 doscientos:200 trescientos:300 quinientos:500'
  )
    .split(' ')
    .map((pair) => pair.split(':'))
    .map(([word, value]) => [word!, Number(value)]),
)

/** "pena de 36 años", "36 años de prisión": a time, not an age. */
const terms =
  /^(?:pena|penas|sentencia|condena|plazo|periodo|lapso|vigencia|visa|prohibicion|contrato|maximo|minimo)$/
const kindsOfTime = /^(?:prision|carcel|trabajo|experiencia|condena|servicio|historia|antiguedad)$/

/** A number in a text, as English writes it, and how many words it takes. */
export interface Found {
  english: string
  length: number
}

/** Reads "de 36 años" as "36-year-old", "54 mil" as "54000", "1.400" as "1400" and "3,5" as "3.5". */
export function numberAt(words: readonly Word[], at: number): Found | undefined {
  return ageAt(words, at) ?? thousandsAt(words, at) ?? tensAt(words, at) ?? figureAt(words[at]!)
}

function ageAt(words: readonly Word[], at: number): Found | undefined {
  if (words[at]!.folded !== 'de' || !/^anos?$/.test(words[at + 2]?.folded ?? '')) return undefined
  const age = readNumber(words[at + 1]!)
  if (age === undefined || age < 1 || age > 110) return undefined
  if (terms.test(words[at - 1]?.folded ?? '')) return undefined
  if (words[at + 3]?.folded === 'de' && kindsOfTime.test(words[at + 4]?.folded ?? '')) return undefined
  return { english: `${age}-year-old`, length: 3 }
}

function thousandsAt(words: readonly Word[], at: number): Found | undefined {
  if (words[at + 1]?.folded !== 'mil') return undefined
  const value = readNumber(words[at]!)
  if (value === undefined) return undefined
  const next = words[at + 2]
  if (next && /^millon/.test(next.folded)) return { english: `${value} billion`, length: 3 }
  const rest = next?.isAdjacent && /^\d{3}$/.test(next.text) ? Number(next.text) : undefined
  return { english: String(value * 1000 + (rest ?? 0)), length: rest === undefined ? 2 : 3 }
}

/** The figure for tens and units in words: "treinta y una". */
function tensAt(words: readonly Word[], at: number): Found | undefined {
  const tens = values.get(words[at]!.folded) ?? 0
  const units = words[at + 1]?.folded === 'y' ? (values.get(words[at + 2]?.folded ?? '') ?? 0) : 0
  return tens >= 30 && tens < 100 && units > 0 && units < 10
    ? { english: String(tens + units), length: 3 }
    : undefined
}

function figureAt({ text }: Word): Found | undefined {
  if (!/^\d[\d.,]*$/.test(text)) return undefined
  const isThousands = /^\d{1,3}(?:[.,]\d{3})+$/.test(text)
  return { english: isThousands ? text.replace(/[.,]/g, '') : text.replace(',', '.'), length: 1 }
}

function readNumber({ text, folded }: Word): number | undefined {
  return /^\d{1,3}$/.test(text) ? Number(text) : values.get(folded)
}

import { seriesOf } from './series.ts'
import { createWordList } from './word-list.ts'

/** What titles count, by the words near a number. */
const units = createWordList([
  { words: 'detain* arrest* held nabbed nets takes captur*', value: 'held' },
  { words: 'dead die dies died kill* death deaths drown*', value: 'dead' },
  { words: 'deportees deported deport* repatriated', value: 'deported' },
  { words: 'bed beds', value: 'beds' },
  { words: 'citizens naturaliz*', value: 'citizens' },
  { words: 'mile miles', value: 'miles' },
  { words: 'countries nations', value: 'countries' },
  { words: 'troops soldiers', value: 'troops' },
  { words: 'month months', value: 'months' },
])
export const numberWords: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, i) => [word, i + 1]),
)
const multiples = new Set<string | undefined>(
  'dozen dozens hundred hundreds thousand million billion'.split(' '),
)
const yearWords = new Set<string | undefined>(['year', 'years'])
/** A unit stands within this many words of its number. */
const WORDS_AFTER = 3
const WORDS_BEFORE = 1
/** Counts of one event differ between reports and grow with time, but seldom by more than this factor. */
const RATIO = 2.5

/** What a title counts, as `unit|number`. The ages that it names are no counts: "Man, 44, dies". */
export function quantitiesIn(title: readonly string[], ages: readonly string[]): string[] {
  const found = new Set<string>()
  for (let at = 0; at < title.length; at++) {
    const count = countOf(title[at]!)
    // Ages, terms and years are not counts, and "two dozen" is not two.
    if (
      count < 1 ||
      ages.includes(String(count)) ||
      yearWords.has(title[at + 1]) ||
      title[at + 2] === 'old' ||
      multiples.has(title[at + 1]) ||
      (count > 1900 && count < 2100)
    )
      continue
    const after = title.slice(at + 1, at + 1 + WORDS_AFTER)
    const unit = units.find(after)[0] ?? units.find(title.slice(Math.max(0, at - WORDS_BEFORE), at)).at(-1)
    if (unit) found.add(`${unit}|${count}`)
  }
  return [...found]
}

/** Shares of people who hold an opinion, in percent, as `opinion|number`: two polls seldom find the same. */
export function sharesIn(title: string): string[] {
  const found = title
    .slice(0, MAX_TITLE)
    .matchAll(/(\d{1,2}) ?(?:%|percent\b)[^\d%]{0,60}?\b(disapprov|approv|support|oppos|favor)/gi)
  return [...found].map(([, share, opinion]) => `${opinion!.toLowerCase()}|${share}`)
}

const opinions: ReadonlySet<string> = new Set(['disapprov', 'approv', 'support', 'oppos', 'favor'])
const MAX_TITLE = 300

/** The number that a word stands for, 0 if none. */
export function countOf(word: string): number {
  return /^\d{1,7}$/.test(word) ? Number(word) : (numberWords.get(word) ?? 0)
}

/** Whether two counts may be one of one event: they count the same, and are not far apart. */
export function mayBeOneCount(a: string, b: string): boolean {
  const unit = seriesOf(a)
  if (unit !== seriesOf(b)) return false
  if (opinions.has(unit.slice(0, -1))) return a === b
  const [x, y] = [a, b].map((quantity) => Number(quantity.slice(unit.length)))
  return Math.max(x!, y!) < RATIO * Math.min(x!, y!)
}

/** Fees, fines, bonds and the like in a title, in dollars, as `fee|sum`. */
export function feesIn(title: string): string[] {
  if (
    !/\$|d[oó]lares/.test(title) ||
    !/\b(?:fees?|fines?|bonds?|bounty|stipend|tarifas?|multas?|fianzas?)\b/i.test(title)
  )
    return []
  return [
    ...title.matchAll(/\$ ?(\d[\d,.]{0,12})( ?k\b| million| billion)?|(\d[\d,.]{0,12})( mil)? d[oó]lares/gi),
  ].flatMap(([, sum, unit, spanishSum, thousands]) => {
    const value = Number((sum ?? spanishSum ?? '').replace(/[,.](?=\d{3}\b)|[,.]$/g, ''))
    if (Number.isNaN(value)) return []
    const times = unit
      ? { k: 1e3, million: 1e6, billion: 1e9 }[unit.trim().toLowerCase()]!
      : thousands
        ? 1e3
        : 1
    return [`fee|${value * times}`]
  })
}

const VOTE = /^(?:vote|voted|votes|ruled|passed|approved|voto|votos|fallo|decision|margin)$/
/** In a title, these anywhere: "24-7" and "9-11" are no results of a vote. */
const VOTE_IN_TITLE =
  /\b(?:vot|ruling|rule|pass|approv|reject|advanc|clear|confirm|back|split|court|justice|senate|house|council|commission|committee|board|supervisor|legislature|assembly|corte|tribunal|senado|camara|aprueba|rechaza)/

/** Results of votes in a title that is about one, or else those that a text calls votes, the larger number first, as `vote|52-47`. */
export function talliesIn(title: string, lead: string): string[] {
  const inTitle = VOTE_IN_TITLE.test(title.toLowerCase()) ? tallies(title).map(({ tally }) => tally) : []
  if (inTitle.length > 0) return [...new Set(inTitle)]
  const inLead = tallies(lead).filter(({ near }) => near.some((word) => VOTE.test(word)))
  return [...new Set(inLead.map(({ tally }) => tally))]
}

function tallies(text: string): { tally: string; near: string[] }[] {
  if (!/\d[-–]\d/.test(text)) return []
  return [...text.matchAll(/(?<![\d-])(?!24-7|9-11)(\d{1,3})[-–](\d{1,3})(?![\d-])/g)].map(
    ({ 0: all, 1: a, 2: b, index }) => {
      const [low, high] = [Number(a), Number(b)].sort((x, y) => x - y)
      const before =
        text
          .slice(Math.max(0, index - 30), index)
          .toLowerCase()
          .match(/\p{L}+/gu) ?? []
      const after =
        text
          .slice(index + all.length, index + all.length + 15)
          .toLowerCase()
          .match(/\p{L}+/gu) ?? []
      return { tally: `vote|${high}-${low}`, near: [...before.slice(-3), ...after.slice(0, 1)] }
    },
  )
}

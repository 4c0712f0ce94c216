import { wordsAsWritten } from '../text/tokenize.ts'
import { circuitsIn, courtsIn } from './courts.ts'
import { countriesIn, statesIn } from './places.ts'

/** What an article names that tells its event from a similar one. Two articles that name different ones conflict. */
export interface Named {
  states: readonly string[]
  countries: readonly string[]
  courts: readonly string[]
  circuits: readonly string[]
  /** Of people, in years. */
  ages: readonly string[]
}

/** The kinds of names, in the order in which a conflict is looked for. */
export const kindsOfNames = [
  'states',
  'countries',
  'courts',
  'circuits',
  'ages',
] as const satisfies readonly (keyof Named)[]

const none: readonly string[] = []
/** What an article names that names nothing. */
export const nothingNamed: Named = { states: none, countries: none, courts: none, circuits: none, ages: none }

/** The beginning of an article. */
interface Opening {
  /** The words of its title and lead, as `tokenize` returns them. */
  words: readonly string[]
  /** How many of them are in the title. */
  titleLength: number
  title: string
  /** The beginning of its text. */
  text: string
}

/** Finds what an article names. Places in the lead count only if the title names none: it may be the place of writing. */
export function namedIn({ words, titleLength, ...written }: Opening): Named {
  const titleAsWritten = wordsAsWritten(written.title)
  let states = statesIn(titleAsWritten)
  let countries = countriesIn(titleAsWritten)
  if (states.length === 0 && countries.length === 0) {
    const textAsWritten = wordsAsWritten(written.text)
    states = statesIn(textAsWritten)
    countries = countriesIn(textAsWritten)
  }
  const title = words.slice(0, titleLength)
  const named = {
    states: namesSeveralStates(title) ? none : states,
    countries,
    courts: courtsIn(title),
    circuits: circuitsIn(title),
    ages: agesIn(words),
  }
  return Object.values(named).every((some) => some.length === 0) ? nothingNamed : named
}

/** Whether a title speaks of states in general: of "14 states" that sue, one report names another state than the next. */
function namesSeveralStates(title: readonly string[]): boolean {
  return title.some((word, at) => word === 'states' && title[at - 1] !== 'united')
}

/** "36-year-old" → "36". */
function agesIn(words: readonly string[]): string[] {
  const found: string[] = []
  for (let at = words.indexOf('year', 1); at > 0; at = words.indexOf('year', at + 1))
    if (words[at + 1] === 'old' && /^\d{1,3}$/.test(words[at - 1]!)) found.push(words[at - 1]!)
  return found
}

/** The first kind of name on which two sets of names conflict: each has some, and they have none in common. */
export function conflictOf(a: Named, b: Named): keyof Named | undefined {
  if (a === nothingNamed || b === nothingNamed) return undefined
  for (const kind of kindsOfNames)
    if (a[kind].length > 0 && b[kind].length > 0 && !a[kind].some((name) => b[kind].includes(name)))
      return kind
  return undefined
}

/** All that is named in either. */
export function namedInBoth(a: Named, b: Named): Named {
  if (a === nothingNamed) return b
  if (b === nothingNamed || a === b) return a
  const union = (kind: keyof Named) =>
    b[kind].length === 0 ? a[kind] : [...new Set([...a[kind], ...b[kind]])]
  return {
    states: union('states'),
    countries: union('countries'),
    courts: union('courts'),
    circuits: union('circuits'),
    ages: union('ages'),
  }
}

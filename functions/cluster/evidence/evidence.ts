import { wordsAsWritten } from '../text/tokenize.ts'
import { circuitsIn, courtsIn, TRIAL_COURT } from './courts.ts'
import { outcomesIn } from './outcomes.ts'
import { agesIn, agesOf, isInTitleCase, judgesIn, mayBeOneAge, mayNameParties, partiesIn } from './people.ts'
import { councilsIn, countiesIn, countriesIn, mayBeOnePlace, placesIn } from './places.ts'
import { feesIn, mayBeOneCount, quantitiesIn, sharesIn, talliesIn } from './quantities.ts'
import { referencesIn } from './references.ts'
import { seriesOf } from './series.ts'

/** What an article names that tells its event from a similar one. Two articles conflict if they name different things. */
export interface Named {
  states: readonly string[]
  countries: readonly string[]
  courts: readonly string[]
  circuits: readonly string[]
  /** Of people, in years. */
  ages: readonly string[]
  /** In its title, as `City` or `City/part`. */
  cities: readonly string[]
  /** In its title. */
  counties: readonly string[]
  /** Of cities, in its title. */
  councils: readonly string[]
  /** Numbers of bills, orders, forms and cases, as `series|number`. */
  references: readonly string[]
  /** Last names of trial judges. */
  judges: readonly string[]
  /** Parties of court cases. */
  parties: readonly string[]
  /** Results of votes, as `vote|52-47`. */
  tallies: readonly string[]
  /** Counts and fees in its title, as `unit|number`. */
  quantities: readonly string[]
  /** How a matter ended according to its title, as `question|end`, and what the title reports, as `act|name`. */
  outcomes: readonly string[]
}

export type Kind = keyof Named

/** Kinds in which names that are not equal may still be of one event. In all other kinds, unequal names are different. */
const mayBeOne: ReadonlyMap<string, (a: string, b: string) => boolean> = new Map([
  ['ages', mayBeOneAge],
  ['cities', mayBeOnePlace],
  ['quantities', mayBeOneCount],
])
/** Kinds whose names are only comparable within a series, which is their beginning up to `|`. */
const inSeries: ReadonlySet<string> = new Set<Kind>(['references', 'quantities', 'outcomes'])
/** Kinds in which the next event of a matter may differ from the one before: counts grow, and votes and verdicts follow. */
export const kindsThatChange: ReadonlySet<Kind> = new Set<Kind>(['tallies', 'quantities', 'outcomes'])

const none: readonly string[] = []
/** The names of an article that names nothing. */
export const nothingNamed: Named = {
  states: none,
  countries: none,
  courts: none,
  circuits: none,
  ages: none,
  cities: none,
  counties: none,
  councils: none,
  references: none,
  judges: none,
  parties: none,
  tallies: none,
  quantities: none,
  outcomes: none,
}
/** The kinds of names, in the order in which conflicts are looked for. */
export const kindsOfNames = Object.keys(nothingNamed) as Kind[]

/** The beginning of an article. */
interface Opening {
  /** The words of its title and lead, as `tokenize` returns them. */
  words: readonly string[]
  /** How many of them are in the title. */
  titleLength: number
  title: string
  /** The beginning of its text. */
  text: string
  /** Its title and text in its own language, if the others are an English gloss. */
  original?: { title: string; text: string }
}

/** Finds what an article names. States, countries and cities count in its title only: a lead names others in passing. */
export function namedIn({ words, titleLength, original, ...english }: Opening): Named {
  const { title: titleText, text } = original ?? english
  const titleAsWritten = wordsAsWritten(english.title)
  const { states, cities } = placesIn(titleAsWritten)
  const countries = countriesIn(titleAsWritten)
  const title = words.slice(0, titleLength)
  const courts = courtsIn(title)
  const isOfTrialCourt = courts.every((court) => court === TRIAL_COURT)
  const named: Named = {
    states: namesSeveralStates(title) ? none : states,
    countries,
    courts,
    circuits: circuitsIn(title),
    ages: agesIn(titleText, text),
    cities: namesSeveralStates(title) ? none : cities,
    counties: countiesIn(titleAsWritten),
    councils: councilsIn(titleAsWritten),
    references: referencesIn(titleText, text),
    judges: isOfTrialCourt ? judgesIn(isInTitleCase(titleAsWritten) ? text : `${titleText}\n${text}`) : none,
    parties:
      mayNameParties(english.title) || mayNameParties(english.text)
        ? partiesIn([...titleAsWritten, ...wordsAsWritten(english.text)])
        : none,
    tallies: talliesIn(titleText, text),
    quantities: [...quantitiesIn(title, agesOf(titleText)), ...feesIn(titleText), ...sharesIn(english.title)],
    outcomes: outcomesIn(title),
  }
  return kindsOfNames.every((kind) => named[kind].length === 0) ? nothingNamed : named
}

/** Whether a title speaks of states in general: if "14 states" sue, each report names a different one. */
function namesSeveralStates(title: readonly string[]): boolean {
  return title.some((word, at) => word === 'states' && title[at - 1] !== 'united')
}

/** The first kind of name in which two sets of names conflict, apart from the kinds in `except`. */
export function conflictOf(a: Named, b: Named, except?: ReadonlySet<Kind>): Kind | undefined {
  if (a === nothingNamed || b === nothingNamed) return undefined
  return kindsOfNames.find((kind) => !except?.has(kind) && areOthers(kind, a[kind], b[kind]))
}

/** Whether names of one kind are those of two events: each has some, and they have none in common. */
export function areOthers(kind: Kind | 'actions', a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false
  const isOne = mayBeOne.get(kind) ?? same
  // Reports of one rule may name another form beside its docket.
  if (a.some((name) => b.some((other) => isOne(name, other)))) return false
  if (!inSeries.has(kind)) return true
  return a.some((name) => b.some((other) => seriesOf(other) === seriesOf(name)))
}

const same = (a: string, b: string) => a === b

/** What either of them names. */
export function namedInBoth(a: Named, b: Named): Named {
  if (a === nothingNamed) return b
  if (b === nothingNamed || a === b) return a
  const both = { ...a }
  for (const kind of kindsOfNames)
    if (b[kind].length > 0)
      both[kind] = a[kind].length === 0 ? b[kind] : [...new Set([...a[kind], ...b[kind]])]
  return both
}

import { wordsAsWritten } from '../text/tokenize.ts'
import { countries, states } from './place-names.ts'

/** A name by its first word: the words that follow it, and the place that it stands for. */
interface Name {
  rest: readonly string[]
  place: string
}

/** Finds the names of places in a text. */
function placeFinder(lines: string): (words: readonly string[]) => string[] {
  const byFirst = new Map<string, Name[]>()
  for (const line of lines.trim().split('\n')) {
    const names = line.split(', ')
    for (const name of names) {
      const [first = '', ...rest] = wordsAsWritten(name)
      byFirst.set(first, [...(byFirst.get(first) ?? []), { rest, place: names[0]! }])
    }
  }
  // "Portland Maine" comes before "Portland".
  for (const names of byFirst.values()) names.sort((a, b) => b.rest.length - a.rest.length)

  return (words) => {
    const found = new Set<string>()
    for (let at = 0; at < words.length; at++) {
      const name = byFirst
        .get(words[at]!)
        ?.find(({ rest }) => rest.every((next, i) => words[at + 1 + i] === next))
      if (!name) continue
      found.add(name.place)
      at += name.rest.length
    }
    return [...found]
  }
}

/** The states that these words name, themselves or by a city. Words are as written, without accents and dots. */
export const statesIn = placeFinder(states)

/** The countries of origin that these words name, themselves or by their people. Words as for `statesIn`. */
export const countriesIn = placeFinder(countries)

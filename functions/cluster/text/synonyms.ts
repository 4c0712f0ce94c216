import { countries } from '../evidence/country-names.ts'

/** Words that reports of one event use for each other: the first stands for all. A name that is common weighs less than a rare one. */
const lists = `
protected tps protection protections
homeland dhs
customs cbp
citizenship uscis
justice doj
supreme justices scotus
first 1st
second 2nd
third 3rd
fourth 4th
fifth 5th
sixth 6th
seventh 7th
eighth 8th
ninth 9th
tenth 10th
eleventh 11th
dreamers dreamer
licenses licences licence
`

const synonyms: ReadonlyMap<string, string> = new Map([
  ...lists
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [first = '', ...others] = line.split(' ')
      return others.map((word): [string, string] => [word, first])
    }),
  ...peoples(),
])

/** "Hondurans" → "honduras": a country's name stands for its people. Names of several words are left out. */
function peoples(): [string, string][] {
  return countries
    .trim()
    .toLowerCase()
    .split('\n')
    .flatMap((line) => {
      const [country = '', ...names] = line.split(', ')
      // "Salvadoran" → "salvador".
      const word = country.split(' ').at(-1)!
      if (country.includes(' ') && !names[0]?.startsWith(word)) return []
      const people = names.filter((name) => name.startsWith(country.slice(0, 3)) || name.startsWith(word))
      return people.filter((name) => !name.includes(' ')).map((name): [string, string] => [name, word])
    })
}

/** The word that stands for this one and its synonyms; most words stand for themselves. */
export function synonymOf(word: string): string {
  return synonyms.get(word) ?? word
}

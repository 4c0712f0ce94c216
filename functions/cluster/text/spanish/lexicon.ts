import { adjectives } from './adjectives.ts'
import { alike, inSion, inTion } from './cognates.ts'
import { adjectiveForms, nounForms, verbForms } from './inflect.ts'
import { demonyms, irregularDemonyms, placeNames } from './names.ts'
import { nouns } from './nouns.ts'
import { phrases } from './phrases.ts'
import { verbs } from './verbs.ts'

/** A phrase and its English; `isName` if it counts only with a capital letter, as "El Paso". */
export interface Phrase {
  words: readonly string[]
  english: string
  isName: boolean
}

/** Phrases by their first word, the longest first. Single words with a fixed form are among them. */
export const phrasesByFirstWord: ReadonlyMap<string, readonly Phrase[]> = indexed([
  ...phrasesOf(placeNames, true),
  ...phrasesOf(irregularDemonyms, false),
  ...phrasesOf(phrases, false),
])

/** The English of each inflected word. Where words share a form, the noun wins, then the adjective. */
export const englishWords: ReadonlyMap<string, string> = firstOf([
  ...entriesOf(nouns, nounForms),
  ...entriesOf(adjectives, adjectiveForms),
  ...entriesOf(demonyms, adjectiveForms),
  ...entriesOf(verbs, formsOfVerb),
  ...endingIn(inTion, 'cion', 'tion'),
  ...endingIn(inSion, 'sion', 'sion'),
  ...list(alike).flatMap((word) => adjectiveForms(word).map((form): [string, string] => [form, word])),
])

function phrasesOf(table: string, isName: boolean): Phrase[] {
  return lines(table).flatMap(([english, spanish]) =>
    spanish.split(',').map((phrase) => ({ words: list(phrase), english, isName })),
  )
}

function indexed(all: readonly Phrase[]): Map<string, Phrase[]> {
  const found = Map.groupBy(all, ({ words }) => words[0]!)
  for (const group of found.values()) group.sort((a, b) => b.words.length - a.words.length)
  return found
}

function entriesOf(table: string, forms: (word: string) => string[]): [string, string][] {
  return lines(table).flatMap(([english, spanish]) =>
    list(spanish).flatMap((word) => forms(word).map((form): [string, string] => [form, english])),
  )
}

/** `detener(detien,detuv)`: the infinitive with the stems that change. */
function formsOfVerb(entry: string): string[] {
  const [infinitive, present, preterite] = entry.split(/[(,)]/)
  return verbForms(infinitive!, present || undefined, preterite || undefined)
}

function endingIn(stems: string, spanish: string, english: string): [string, string][] {
  return list(stems).flatMap((stem) =>
    nounForms(stem + spanish).map((form): [string, string] => [form, stem + english]),
  )
}

function lines(table: string): [string, string][] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const at = line.indexOf(':')
      return [line.slice(0, at).trim(), line.slice(at + 1).trim()]
    })
}

function list(words: string): string[] {
  return words.trim().split(/\s+/)
}

function firstOf(entries: readonly [string, string][]): Map<string, string> {
  const found = new Map<string, string>()
  for (const [word, english] of entries) if (!found.has(word)) found.set(word, english)
  return found
}

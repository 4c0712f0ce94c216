import type { Language } from '../../domain/model/article.ts'
import type { Configuration } from '../../domain/model/configuration.ts'
import { builtInNames, builtInPeople } from './built-in-names.ts'
import { alsoSpanish, alsoWords, commonNouns, firstNames, functionWords, titleWords } from './word-lists.ts'
import { keyOf, splitWords } from './words.ts'

interface Name {
  keys: string[]
  forms: string[]
}

/** How names are written: places, people, agencies and laws. */
export class NameLexicon {
  /** The names that begin with a word, the longest first. */
  readonly #names = new Map<string, Name[]>()
  /** The surnames of people, and the first names before them. */
  readonly #people = new Set<string>(builtInPeople.map(keyOf))

  constructor(names: Iterable<string>) {
    for (const name of names) this.#add(splitWords(name).map(({ text }) => text.replace(/['’]s$/, '')))
    for (const list of this.#names.values()) list.sort((a, b) => b.keys.length - a.keys.length)
  }

  #add(written: string[]): void {
    // "U.S. border" is a name and a word, which may begin another name.
    const forms = written.slice(0, written.findLastIndex((form) => /[\p{Lu}\d]/u.test(form)) + 1)
    const [first] = forms
    if (first === undefined || !forms.some((form) => /\p{Lu}/u.test(form))) return
    const keys = forms.map(keyOf)
    // A slogan, such as `Build the wall`.
    if (functionWords.has(keys[1] ?? '') && !forms.slice(1).some((form) => /\p{Lu}/u.test(form))) return
    if (forms.length === 1 && alsoWords.has(keys[0]!)) return
    const list = this.#names.get(keys[0]!) ?? []
    if (list.some((name) => name.keys.join(' ') === keys.join(' '))) return
    list.push({ keys, forms })
    this.#names.set(keys[0]!, list)
    // Officials are mostly called by their surname.
    const last = forms.at(-1)!
    const isPerson =
      forms.length > 1 && (titleWords.has(keys[0]!) || personBefore.has(keys[0]!) || firstNames.has(keys[0]!))
    if (isPerson && /^\p{Lu}/u.test(last)) {
      for (const key of [keys.at(-2)!, keys.at(-1)!]) if (!titleWords.has(key)) this.#people.add(key)
      if (!commonNouns.has(keyOf(last)) && !functionWords.has(keyOf(last))) this.#add([last])
    }
  }

  /** Whether a word, by its key, is a name of a person. */
  isPerson(key: string): boolean {
    return this.#people.has(key) || firstNames.has(key)
  }

  /** How the plural of a name or an acronym is written: `Iranians`, `NGOs`. */
  plural(word: string): string | undefined {
    if (!/.{2}S$/.test(word)) return undefined
    const key = keyOf(word.slice(0, -1))
    const form = this.#names.get(key)?.find(({ keys }) => keys.length === 1)?.forms[0]
    return form && `${form}s`
  }

  /** How the longest name that begins at a word is written, word for word. */
  at(
    words: readonly { key: string; joins: boolean }[],
    from: number,
    language: Language,
  ): string[] | undefined {
    const found = this.#names.get(words[from]!.key)?.find(({ keys }) =>
      keys.every((key, index) => {
        const word = words[from + index]
        return word?.key === key && (index === 0 || word.joins)
      }),
    )
    const isSpanishWord = language === 'es' && found?.keys.length === 1 && alsoSpanish.has(found.keys[0]!)
    return isSpanishWord ? undefined : found?.forms
  }
}

const personBefore = new Set(['mayor', 'governor', 'sheriff', 'judge', 'president', 'pope'])

/** The names that every newsroom knows. */
export const knownNames = new NameLexicon(builtInNames)

type NamingConfiguration = Pick<Configuration, 'topics' | 'places' | 'relevance'>

const lexicons = new WeakMap<NamingConfiguration, NameLexicon>()

/** The names that the configuration writes, with those that every newsroom knows. It is made once for each configuration. */
export function nameLexicon(configuration: NamingConfiguration): NameLexicon {
  const lexicon = lexicons.get(configuration) ?? lexiconOf(configuration)
  lexicons.set(configuration, lexicon)
  return lexicon
}

function lexiconOf({ topics, places, relevance }: NamingConfiguration): NameLexicon {
  return new NameLexicon([
    ...places.flatMap(({ name, aliases, towns, bodies }) => [
      name.en,
      name.es,
      ...aliases,
      ...towns,
      ...bodies,
    ]),
    ...topics
      .flatMap(({ strong, pairs, terms, hints }) => [
        ...strong,
        ...pairs.flatMap(({ any, with: others }) => [...any, ...others]),
        ...terms.en,
        ...terms.es,
        ...hints,
      ])
      .filter((text) => !text.includes('{')),
    ...[relevance.unmistakable, relevance.subject, relevance.support, relevance.hints].flat(),
    ...[relevance.foreign, relevance.home, Object.entries(relevance.nations).flat(2)].flat(),
    ...builtInNames,
  ])
}

import type { Place, Relevance } from '../../domain/model/taxonomy.ts'
import { casing, isMostlyCapitals, type Tokens, tokenize } from '../tokenize.ts'

/** What a term can show, each with a bit of its own. `origin`, `nation` and `demonym` are made from `nations`. */
export const shows = {
  unmistakable: 1 << 0,
  subject: 1 << 1,
  support: 1 << 2,
  hint: 1 << 3,
  home: 1 << 4,
  action: 1 << 5,
  status: 1 << 6,
  people: 1 << 7,
  /** A country: Haiti. */
  nation: 1 << 8,
  /** Of a country: Haitian. */
  demonym: 1 << 9,
  /** The people of a country: Haitians. */
  origin: 1 << 10,
  foreign: 1 << 11,
  biography: 1 << 12,
  never: 1 << 13,
  format: 1 << 14,
  unrelated: 1 << 15,
  /** Somebody or something of home of which only a place is named: Ohio. */
  place: 1 << 16,
  enforcement: 1 << 17,
} as const
export type Shows = keyof typeof shows

/** The terms that are about immigration without others. */
export const ABOUT = shows.unmistakable | shows.subject
/** The terms that make somebody of another country the one who acts. */
export const ELSEWHERE = shows.nation | shows.demonym | shows.foreign

interface Node {
  next: Map<string, Node> | undefined
  term: string
  /** What the term shows in any case of letters. */
  mask: number
  /** What it shows if these of its words are in capitals. */
  capitals: { words: readonly boolean[]; mask: number } | undefined
}

/** An occurrence of a term: words `from` up to, but not including, `to`. */
export interface Hit {
  term: string
  mask: number
  from: number
  to: number
}

/** The terms of all lists as a trie over words. */
export class Lexicon {
  readonly #root: Node = newNode()

  constructor(settings: Relevance, places: readonly Place[]) {
    const lists: [Shows, readonly string[]][] = [
      ['unmistakable', settings.unmistakable],
      ['subject', settings.subject],
      ['support', settings.support],
      ['enforcement', settings.enforcement],
      ['hint', settings.hints],
      ['home', settings.home],
      ['action', settings.actions],
      ['status', settings.status],
      ['people', settings.people],
      ['foreign', settings.foreign],
      ['biography', settings.biography],
      ['unrelated', settings.unrelated],
      ['never', settings.never],
      ['format', settings.formats],
    ]
    for (const [list, terms] of lists) for (const term of terms) this.#add(term, list)
    for (const { parent, aliases } of places)
      if (parent !== undefined) for (const name of aliases) this.#add(name, 'place')
    for (const [nation, demonyms] of Object.entries(settings.nations)) {
      this.#add(nation, 'nation')
      for (const demonym of demonyms) this.#addDemonym(demonym)
    }
  }

  /** "U.S." in a term stands for "US" as well. */
  #add(term: string, list: Shows): void {
    if (term.includes('U.S.')) this.#add(term.replaceAll('U.S.', 'US'), list)
    const words = tokenize(term).words
    const last = words.at(-1)
    if (last === undefined) return
    this.#put(words, term, list, capitalsOf(term))
    if (last.length > 2 && !last.endsWith('s') && !/\d/.test(last))
      // The s of "DACAs" is lowercase.
      this.#put(plural(words), term, list, capitalsOf(term)?.with(-1, false))
  }

  #addDemonym(demonym: string): void {
    const words = tokenize(demonym).words
    if (words.length === 0) return
    this.#put(words, demonym, 'demonym', undefined)
    if (!/(s|ese|sh|ch)$/i.test(demonym)) this.#put(plural(words), `${demonym}s`, 'origin', undefined)
  }

  #put(words: readonly string[], term: string, list: Shows, capitals: readonly boolean[] | undefined): void {
    let node = this.#root
    for (const word of words) {
      node.next ??= new Map()
      let next = node.next.get(word)
      if (!next) {
        next = newNode()
        node.next.set(word, next)
      }
      node = next
    }
    node.term ||= term
    // "sent by U.S." names who acts as well.
    if (ofHome.test(term) && list !== 'never' && list !== 'foreign') node.mask |= shows.home
    if (capitals?.includes(true)) {
      node.capitals = { words: capitals, mask: (node.capitals?.mask ?? 0) | shows[list] }
    } else if (list === 'place') node.mask |= node.mask & shows.home ? 0 : shows.home | shows.place
    else node.mask |= shows[list]
  }

  /** Finds terms from the left, at each word the longest. Where most words are in capitals, capitals distinguish nothing. */
  find(tokens: Tokens, limit = tokens.words.length): Hit[] {
    const { words } = tokens
    const hits: Hit[] = []
    let anyCase: boolean | undefined
    for (let from = 0; from < words.length && from < limit; from++) {
      let node = this.#root.next?.get(words[from]!)
      if (!node) continue
      let found: Hit | undefined
      for (let to = from + 1; ; to++) {
        let { mask } = node
        const { capitals } = node
        if (capitals) {
          anyCase ??= isMostlyCapitals(tokens)
          if (
            anyCase ||
            capitals.words.every((must, i) => !must || tokens.casings[from + i] === casing.upper)
          )
            mask |= capitals.mask
        }
        if (mask !== 0) found = { term: node.term, mask, from, to }
        const next: Node | undefined = to < words.length ? node.next?.get(words[to]!) : undefined
        if (!next) break
        node = next
      }
      if (!found) continue
      // "bill on border collies": the phrase in which nothing counts begins within the term "on border".
      const never = this.#neverWithin(words, found)
      if (never) found = never
      hits.push(found)
      from = found.to - 1
    }
    return hits
  }

  /** The first phrase of `never` that begins within a term and reaches beyond it. */
  #neverWithin(words: readonly string[], term: Hit): Hit | undefined {
    for (let from = term.from + 1; from < term.to; from++) {
      let node = this.#root.next?.get(words[from]!)
      for (let to = from + 1; node; to++) {
        if (node.mask & shows.never && to > term.to) return { term: node.term, mask: node.mask, from, to }
        node = to < words.length ? node.next?.get(words[to]!) : undefined
      }
    }
    return
  }
}

/** Which words of a term must be in capitals: ICE in "abolish ICE". None of "U.S." or "H-1B", which mean one thing. */
function capitalsOf(term: string): boolean[] | undefined {
  if (!/\p{Lu}{2}(?!\p{Ll})/u.test(term)) return
  const { words, casings } = tokenize(term)
  return words.map((word, i) => casings[i] === casing.upper && word.length > 1)
}

const ofHome = /\bU\.S\./

function newNode(): Node {
  return { next: undefined, term: '', mask: 0, capitals: undefined }
}

function plural(words: readonly string[]): string[] {
  return words.with(-1, `${words.at(-1)}s`)
}

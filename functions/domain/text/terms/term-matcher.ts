import { casing, type Tokens, tokenize } from './tokenize.ts'

/** A term of the configuration, with a value for the caller. */
export interface Term<T> {
  text: string
  value: T
  /** Whether it is found only as it is written, and not with a plural s as well. */
  isExact?: boolean
}

/** Words in a row: from word `from` up to, but not including, word `to`. */
export interface Span {
  from: number
  to: number
}

/** An occurrence of a term. */
export interface Hit<T> extends Span {
  term: Term<T>
}

/** The `casing` that each word of a term needs: `lower` if any will do, as for all words if absent. */
type Casings = readonly number[] | undefined

interface Variant {
  words: string[]
  casings: Casings
}

/** A term that ends at a node. */
interface End<T> {
  term: Term<T>
  casings: Casings
}

interface Node<T> {
  next: Map<string, Node<T>> | undefined
  ends: readonly End<T>[]
}

const nothing: readonly never[] = []
const newNode = <T>(): Node<T> => ({ next: undefined, ends: nothing })

/** Finds any number of terms in one pass over the words, with a trie. */
export class TermMatcher<T> {
  readonly #root: Node<T> = newNode()
  /** A bit for each shape of a first word. It rules out most words of a text, whose hash a map would have to compute. */
  readonly #shapes = new Uint8Array(SHAPES / 8)

  constructor(terms: Iterable<Term<T>>) {
    for (const term of terms) {
      for (const { words, casings } of variantsOf(term)) this.#add(term, words, casings)
    }
  }

  #first(word: string): Node<T> | undefined {
    const shape = shapeOf(word)
    return this.#shapes[shape >> 3]! & (1 << (shape & 7)) ? this.#root.next?.get(word) : undefined
  }

  #add(term: Term<T>, words: readonly string[], casings: Casings): void {
    const shape = shapeOf(words[0]!)
    this.#shapes[shape >> 3]! |= 1 << (shape & 7)
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
    node.ends = [...node.ends, { term, casings }]
  }

  /** Finds all occurrences of all terms, including shorter ones inside longer ones. `anyCase` ignores capitals. */
  find(tokens: Tokens, anyCase = tokens.isInCapitals): Hit<T>[] {
    const hits: Hit<T>[] = []
    for (let from = 0; from < tokens.words.length; from++) {
      let node = this.#first(tokens.words[from]!)
      for (let to = from + 1; node; node = nextOf(node, tokens, to++))
        for (let i = 0; i < node.ends.length; i++) {
          const { term, casings } = node.ends[i]!
          if (isInCase(casings, tokens, from, anyCase)) hits.push({ term, from, to })
        }
    }
    return hits
  }

  /** Finds the longest term that begins at a word, once for each list that has it. */
  longestAt(tokens: Tokens, from: number, anyCase = tokens.isInCapitals): readonly Hit<T>[] {
    let longest: Node<T> | undefined
    let end = from
    let node = this.#first(tokens.words[from]!)
    for (let to = from + 1; node; node = nextOf(node, tokens, to++)) {
      if (!hasHit(node, tokens, from, anyCase)) continue
      longest = node
      end = to
    }
    return longest ? hitsOf(longest, tokens, from, end, anyCase) : nothing
  }
}

const SHAPES = 1 << 17

/** A number for a word's length and four of its letters. */
function shapeOf(word: string): number {
  const { length } = word
  const begin = word.charCodeAt(0) * 31 + word.charCodeAt(length > 2 ? 2 : 0)
  const end = word.charCodeAt(length >> 1) * 31 + word.charCodeAt(length - 1)
  return (begin * 1013 + end * 31 + length) & (SHAPES - 1)
}

const nextOf = <T>(node: Node<T>, { words }: Tokens, at: number): Node<T> | undefined =>
  at < words.length ? node.next?.get(words[at]!) : undefined

/** The terms that end at a node, if their words are in capitals where they must be. */
function hitsOf<T>(
  { ends }: Node<T>,
  tokens: Tokens,
  from: number,
  to: number,
  anyCase: boolean,
): readonly Hit<T>[] {
  if (ends.length === 0) return nothing
  const hits: Hit<T>[] = []
  for (const { term, casings } of ends)
    if (isInCase(casings, tokens, from, anyCase)) hits.push({ term, from, to })
  return hits
}

function hasHit<T>({ ends }: Node<T>, tokens: Tokens, from: number, anyCase: boolean): boolean {
  for (const { casings } of ends) if (isInCase(casings, tokens, from, anyCase)) return true
  return false
}

/** Whether words have the casings that a term needs. In a text in capitals, "BIAS" may be any word, and not more than one BIA. */
function isInCase(casings: Casings, tokens: Tokens, from: number, anyCase: boolean): boolean {
  if (!casings) return true
  for (let i = 0; i < casings.length; i++) {
    const needed = casings[i]!
    if (needed === casing.lower || (anyCase && needed === casing.upper)) continue
    if (tokens.casings[from + i] !== needed) return false
  }
  return true
}

/** The words by which a term is found: as it is written, and with a plural s. Without any word there are none. */
export function variantsOf({ text, isExact }: Pick<Term<unknown>, 'text' | 'isExact'>): Variant[] {
  const { words, casings } = wordsOf(text)
  const last = words.at(-1)
  if (last === undefined) return []
  const hasPlural = !isExact && last.length > 2 && !last.endsWith('s') && !/\d/.test(last)
  const plural = { words: words.with(-1, `${last}s`), casings: pluralOf(casings) }
  return hasPlural ? [{ words, casings }, plural] : [{ words, casings }]
}

/** The words of a term and their casings: those in capitals count only in capitals, as ICE does in "abolish ICE". */
function wordsOf(text: string): Variant {
  const { words, casings } = tokenize(text)
  const needed = casings.map((each, i) => (isInitials(words[i]!, each) ? each : casing.lower))
  return { words, casings: needed.some((each) => each !== casing.lower) ? needed : undefined }
}

/** Whether a word has two capitals in a row, as ICE and UFOs have. The letters of "U.S." and "H-1B" mean one thing in any case. */
const isInitials = (word: string, written: number): boolean =>
  (written === casing.upper && /[a-z]{2}/.test(word)) ||
  (written === casing.plural && /[a-z]{2}s$/.test(word))

/** The casings of the plural: the s of "DACAs" is small. */
function pluralOf(casings: Casings): Casings {
  return casings?.at(-1) === casing.upper ? casings.with(-1, casing.plural) : casings
}

/** Whether two spans share a word. */
export const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to

/** Of hits that overlap, keeps the longest, and of equally long ones the first. */
export function longestHits<T>(hits: Hit<T>[]): Hit<T>[] {
  if (hits.length < 2) return hits
  const bySpan = [...hits].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
  const taken = new Set<number>()
  const kept = bySpan.filter(({ from, to }) => {
    // What is kept is at least as long, so it holds one of the two ends if it holds any word.
    if (taken.has(from) || taken.has(to - 1)) return false
    for (let at = from; at < to; at++) taken.add(at)
    return true
  })
  return kept.sort((a, b) => a.from - b.from)
}

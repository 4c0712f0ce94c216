import { casing, type Tokens, tokenize } from './tokenize.ts'

/** A term of the configuration, with a value for the caller. */
export interface Term<T> {
  text: string
  value: T
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

interface Node<T> {
  children: Map<string, Node<T>>
  ends: { term: Term<T>; capitals: boolean[] | undefined }[]
}

const emptyNode = <T>(): Node<T> => ({ children: new Map(), ends: [] })

/** Which words of a term must be in capitals: all of one that is written in capitals, such as ICE, DACA or LA. */
function capitalsOf(text: string): boolean[] | undefined {
  const letters = text.replace(/[^\p{L}]/gu, '')
  if (letters.length < 2 || letters !== letters.toUpperCase()) return
  return tokenize(text).words.map((word) => /[a-z]/.test(word))
}

/** Finds any number of terms in one pass over the words, with a trie. */
export class TermMatcher<T> {
  readonly #root: Node<T> = emptyNode()

  /** With `plural`, terms with a plural s are found as well. */
  constructor(terms: Iterable<Term<T>>, plural = true) {
    for (const term of terms) {
      const parts = tokenize(term.text).words
      const last = parts.at(-1)
      if (!last) continue
      this.#add(term, parts)
      if (plural && last.length > 2 && !last.endsWith('s') && !/\d/.test(last)) {
        this.#add(term, [...parts.slice(0, -1), `${last}s`], true)
      }
    }
  }

  #add(term: Term<T>, parts: string[], plural = false): void {
    let node = this.#root
    for (const part of parts) {
      let child = node.children.get(part)
      if (!child) {
        child = emptyNode()
        node.children.set(part, child)
      }
      node = child
    }
    const capitals = capitalsOf(term.text)
    // The s of "DACAs" is lowercase.
    if (plural && capitals) return
    node.ends.push({ term, capitals })
  }

  /** Finds all occurrences of all terms, including shorter ones inside longer ones. `anyCase` ignores capitals. */
  find(tokens: Tokens, anyCase = false): Hit<T>[] {
    const hits: Hit<T>[] = []
    for (let from = 0; from < tokens.words.length; from++) {
      let node = this.#root.children.get(tokens.words[from]!)
      let to = from + 1
      while (node) {
        for (const end of node.ends) {
          if (!end.capitals || anyCase || isInCapitals(tokens, from, end.capitals))
            hits.push({ term: end.term, from, to })
        }
        const word = tokens.words[to]
        node = word === undefined ? undefined : node.children.get(word)
        to++
      }
    }
    return hits
  }
}

const isInCapitals = (tokens: Tokens, from: number, capitals: boolean[]): boolean =>
  capitals.every((must, i) => !must || tokens.casings[from + i] === casing.upper)

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

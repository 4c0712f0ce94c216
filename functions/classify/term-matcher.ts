import { tokenize, type Words, writing } from './tokenize.ts'

/** A term as configured: what it stands for is the caller's business. */
export interface Term<T> {
  text: string
  means: T
}

/** Where a term stands: from its first word up to, not including, `to`. */
export interface Hit<T> {
  term: Term<T>
  from: number
  to: number
}

interface Node<T> {
  next: Map<string, Node<T>>
  ends: { term: Term<T>; capitals: boolean[] | undefined }[]
}

const empty = <T>(): Node<T> => ({ next: new Map(), ends: [] })

/** A term in capitals (ICE, DACA, LA) counts only in capitals. */
const capitalsOf = (text: string): boolean[] | undefined => {
  const letters = text.replace(/[^\p{L}]/gu, '')
  if (letters.length < 2 || letters !== letters.toUpperCase()) return
  return tokenize(text).word.map((w) => /[a-z]/.test(w))
}

/** Finds any number of terms in one pass over the words. */
export class Terms<T> {
  readonly #root: Node<T> = empty()

  /** @param plural whether a term also counts with an s at its end */
  constructor(terms: Iterable<Term<T>>, plural = true) {
    for (const term of terms) {
      const parts = tokenize(term.text).word
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
      let next = node.next.get(part)
      if (!next) {
        next = empty()
        node.next.set(part, next)
      }
      node = next
    }
    const capitals = capitalsOf(term.text)
    // The s of "DACAs" is written small.
    if (plural && capitals) return
    node.ends.push({ term, capitals })
  }

  /** Every place where a term stands, shorter ones inside longer ones included. */
  find(w: Words, anyCase = false): Hit<T>[] {
    const hits: Hit<T>[] = []
    for (let from = 0; from < w.word.length; from++) {
      let node = this.#root.next.get(w.word[from]!)
      let to = from + 1
      while (node) {
        for (const end of node.ends) {
          if (!end.capitals || anyCase || inCapitals(w, from, end.capitals))
            hits.push({ term: end.term, from, to })
        }
        const word = w.word[to]
        node = word === undefined ? undefined : node.next.get(word)
        to++
      }
    }
    return hits
  }
}

const inCapitals = (w: Words, from: number, capitals: boolean[]): boolean =>
  capitals.every((must, i) => !must || w.writing[from + i] === writing.capitals)

/** Whether two hits share a word. */
export const overlap = (a: { from: number; to: number }, b: { from: number; to: number }): boolean =>
  a.from < b.to && b.from < a.to

/** The hits without those inside a longer one. */
export function longest<T>(hits: Hit<T>[]): Hit<T>[] {
  if (hits.length < 2) return hits
  const bySpan = [...hits].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
  const kept: Hit<T>[] = []
  for (const hit of bySpan) if (!kept.some((k) => overlap(k, hit))) kept.push(hit)
  return kept.sort((a, b) => a.from - b.from)
}

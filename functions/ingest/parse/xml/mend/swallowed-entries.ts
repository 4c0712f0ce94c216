import { cdata, comment, type Delimiters, delimitersAt, endOfTag } from './constructs.ts'
import { Positions } from './positions.ts'

/** An entry that begins inside a tag, CDATA section or comment that the entry before it left open. */
export interface SwallowedEntry {
  /** Where the open construct begins. */
  openAt: number
  /** Where the entry begins. */
  at: number
}

/** What is known about the elements of a document. */
export interface Elements {
  /** The names of its entries as they are written. */
  entries: ReadonlySet<string>
  /** The names that its first element may have, without prefix. */
  roots: Iterable<string>
}

/** The most names of entries that are searched for as they are written. */
const MAX_NAMES = 8

/**
 * Finds the entries that the entry before has swallowed: a parser reads on from an open construct to the next closing.
 *
 * A text may also quote the beginning of an entry, and must stay a text. What reaches the beginning of an entry was left open if
 * - it is a tag or an instruction, in which XML allows no `<`;
 * - it is a value of an attribute, and an end tag comes before its closing mark, or that mark opens another value or is
 *   followed by a letter. (XML allows no `<` there either, but feeds write it.)
 * - it is a comment, and another comment begins before its end, which XML does not allow;
 * - it is a CDATA section, and another begins before its end. Only `]]]]><![CDATA[>`, which stands for `]]>` in such a
 *   section, may come after it;
 * - it has no end in the whole document.
 *
 * Two cases can't be decided, since the same characters can mean both:
 * - A CDATA section quotes an entry and the beginning of a CDATA section, but not its end. It counts as open, and the
 *   quoted entry as an entry: the neighbors of a bad entry come before the text of an odd one.
 * - A document ends early, in something that has no end and contains the beginning of an entry. It counts as left open
 *   only if the end tag of an entry comes right before. Otherwise the last entry counts as cut, and is left out.
 */
export function swallowedEntries(text: string, { entries, roots }: Elements): SwallowedEntry[] {
  // An attack may give each entry a name of its own. A search for all of them would take quadratic time.
  const names =
    entries.size > 0 && entries.size <= MAX_NAMES ? oneOf(entries) : '(?:[\\w.-]{1,40}:)?(?:item|entry|url)'
  const begin = `<${names}(?=[\\s/>])`
  const beginnings = new Positions(text, begin)
  const certain = isComplete(text, roots)
    ? beginnings
    : new Positions(text, `${begin}(?<=</${names}\\s{0,9}>?\\s{0,99}${begin})`)
  const ends = new Map<string, Positions>()
  const end = (part: string, from: number) => positionsOf(text, part, ends).next(from)
  const sections = new Positions(text, /(?:<|&lt;)!\[CDATA\[/.source)
  const comments = new Positions(text, /(?:<|&lt;)!--/.source)

  /** The first beginning of an entry that may be inside the construct at hand. */
  let entry = 0

  function isOpen(construct: Delimiters, close: number): boolean {
    if (construct === comment) return comments.next(entry) < close
    if (construct !== cdata) return true
    return sections.next(entry) < close && !text.startsWith(']]]]><![CDATA[>', close - 2)
  }

  function isOpenValue(from: number, close: number): boolean {
    if (close < entry) return false
    const opensAnother = /=\s{0,9}$/.test(text.slice(Math.max(from, close - 10), close))
    if (opensAnother || end('</', entry) < close || /[^\s/>?]/.test(text[close + 1] ?? '')) return true
    entry = beginnings.next(close)
    return false
  }

  /** The position after the construct that begins at `at`, or `undefined` if it was left open. */
  function endOf(at: number): number | undefined {
    const construct = delimitersAt(text, at)
    if (!construct)
      return endOfTag(text, at, { findMark: end, stopsAt: (place) => place > entry, isOpen: isOpenValue })
    const close = end(construct[1], at + construct[0].length)
    if (close === Number.POSITIVE_INFINITY || (entry < close && isOpen(construct, close))) return undefined
    return close + construct[1].length
  }

  const found: SwallowedEntry[] = []
  for (let at = text.indexOf('<'); at >= 0; ) {
    entry = beginnings.next(at + 1)
    if (entry === Number.POSITIVE_INFINITY) break
    const after = endOf(at)
    if (after !== undefined) at = text.indexOf('<', after)
    else {
      const next = isEndless(at) ? certain.next(at + 1) : entry
      if (next === Number.POSITIVE_INFINITY) break
      found.push({ openAt: at, at: next })
      at = next
    }
  }
  return found

  /** Whether what begins at `at` has no end in the document. */
  function isEndless(at: number): boolean {
    const close = delimitersAt(text, at)?.[1] ?? '>'
    return end(close, at + 1) === Number.POSITIVE_INFINITY
  }
}

/** Whether a document has the end of its first element, and so does not end early. */
export function isComplete(text: string, roots: Iterable<string>): boolean {
  return new RegExp(`</(?:[\\w.-]{1,40}:)?${oneOf(roots)}\\s{0,99}>`, 'i').test(text.slice(-500))
}

function positionsOf(text: string, part: string, all: Map<string, Positions>): Positions {
  const known = all.get(part) ?? new Positions(text, RegExp.escape(part))
  all.set(part, known)
  return known
}

const oneOf = (names: Iterable<string>) => `(?:${[...names].map((name) => RegExp.escape(name)).join('|')})`

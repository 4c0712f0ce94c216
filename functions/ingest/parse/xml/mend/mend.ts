import { cdata, delimitersAt, endOfTag } from './constructs.ts'
import { type Elements, isComplete, swallowedEntries } from './swallowed-entries.ts'

/**
 * Removes the opening of each construct that an entry left open and that so swallowed the next entry, and ends the entry.
 * Returns `undefined` if no entry was swallowed.
 */
export function closeConstructs(text: string, elements: Elements): string | undefined {
  const swallowed = swallowedEntries(text, elements)
  if (swallowed.length === 0) return undefined
  const parts: string[] = []
  let from = 0
  for (const { openAt, at } of swallowed) {
    parts.push(text.slice(from, openAt), closed(text.slice(openAt, at)), endTagBefore(text, at))
    from = at
  }
  return [...parts, text.slice(from)].join('')
}

/**
 * Ends an entry before each of these places, where the next one begins. Returns `undefined` if there are none, or if the
 * document ends early: then an element may be open only because its end is missing.
 */
export function endEntries(text: string, places: readonly number[], { roots }: Elements): string | undefined {
  if (places.length === 0 || !isComplete(text, roots)) return undefined
  const parts: string[] = []
  let from = 0
  for (const at of places.toSorted((one, other) => one - other)) {
    parts.push(text.slice(from, at), endTagBefore(text, at))
    from = at
  }
  return [...parts, text.slice(from)].join('')
}

/** The end tag of an entry, with the name of the entry that begins at this place. */
function endTagBefore(text: string, at: number): string {
  return `</${/[^<\s/>]+/.exec(text.slice(at, at + 200))?.[0]}>`
}

/** A piece of XML without the opening of each construct that does not end in it. */
function closed(piece: string): string {
  const parts: string[] = []
  /** Closings that are not in the rest of the piece, and places from which a tag does not end: no search is repeated. */
  const missing = new Set<string>()
  const endless = new Set<number>()
  let rest = 0
  for (let at = piece.indexOf('<'); at >= 0; ) {
    const construct = delimitersAt(piece, at)
    const end = construct ? endOf(piece, at, construct, missing) : endOfPieceTag(piece, at, missing, endless)
    if (end !== undefined) at = piece.indexOf('<', end)
    else {
      // The content of a CDATA section stays as markup; anything else becomes text that begins with `<`.
      const isCdata = construct === cdata
      parts.push(piece.slice(rest, at), isCdata ? '' : '&lt;')
      rest = at + (isCdata ? cdata[0].length : 1)
      at = piece.indexOf('<', rest)
    }
  }
  return parts.join('') + piece.slice(rest)
}

/** The position after the construct that begins at `at`, or `undefined` if it does not end. */
function endOf(
  piece: string,
  at: number,
  [begin, close]: readonly [string, string],
  missing: Set<string>,
): number | undefined {
  const end = find(piece, close, at + begin.length, missing)
  return end < 0 ? undefined : end + close.length
}

function endOfPieceTag(
  piece: string,
  at: number,
  missing: Set<string>,
  endless: Set<number>,
): number | undefined {
  const passed: number[] = []
  const end = endOfTag(piece, at, {
    findMark: (mark, from) => find(piece, mark, from, missing),
    stopsAt: (place) => {
      passed.push(place)
      return endless.has(place)
    },
  })
  if (end === undefined) for (const place of passed) endless.add(place)
  return end
}

function find(piece: string, part: string, from: number, missing: Set<string>): number {
  const at = missing.has(part) ? -1 : piece.indexOf(part, from)
  if (at < 0) missing.add(part)
  return at
}

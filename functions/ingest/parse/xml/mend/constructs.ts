/** The beginning and the end of a construct that is no tag with attributes. */
export type Delimiters = readonly [begin: string, close: string]

export const cdata: Delimiters = ['<![CDATA[', ']]>']
export const comment: Delimiters = ['<!--', '-->']
const all: readonly Delimiters[] = [cdata, comment, ['<?', '?>'], ['<!', '>'], ['</', '>']]

/** The delimiters of the construct that begins with the `<` at `at`, or `undefined` if it is a tag with attributes. */
export function delimitersAt(text: string, at: number): Delimiters | undefined {
  return /[!?/]/.test(text[at + 1] ?? '') ? all.find(([begin]) => text.startsWith(begin, at)) : undefined
}

/** What may end the reading of a tag. */
interface TagReader {
  /** Where this quotation mark is next, from this place on; below 0 or infinite if it is nowhere. */
  findMark: (mark: string, from: number) => number
  /** Whether to give up at this place, outside of values in quotation marks. */
  stopsAt: (place: number) => boolean
  /** Whether a value in quotation marks, between these places, has no end of its own. */
  isOpen?: (begin: number, end: number) => boolean
}

/**
 * The position after the tag that begins at `at`, as the parser reads tags: quotation marks count only right after an
 * equals sign. `undefined` if the tag does not end.
 */
export function endOfTag(text: string, at: number, reader: TagReader): number | undefined {
  if (/[\s>]/.test(text[at + 1] ?? ' ')) return at + 1
  let place = skip(/[^\s/>]*/y, text, at + 1)
  for (;;) {
    place = skip(/[\s/]*/y, text, place)
    if (place >= text.length || reader.stopsAt(place)) return undefined
    if (text[place] === '>') return place + 1
    place = skip(/[^=\s/>]*\s*/y, text, place + 1)
    if (text[place] !== '=') continue
    place = skip(/\s*/y, text, place + 1)
    if (reader.stopsAt(place)) return undefined
    const mark = text[place]
    if (mark === '"' || mark === "'") {
      const end = reader.findMark(mark, place + 1)
      if (end < 0 || end >= text.length || reader.isOpen?.(place + 1, end)) return undefined
      place = end + 1
    } else place = skip(/[^\s>]*/y, text, place)
  }
}

/** The position after the match of a sticky pattern at `place`. */
function skip(pattern: RegExp, text: string, place: number): number {
  pattern.lastIndex = place
  pattern.test(text)
  return pattern.lastIndex
}

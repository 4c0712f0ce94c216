/** The end of one entry, whose tag may lack its bracket, and the beginning of the next. */
const between = /<\/([\w.-]{1,40}:)?(item|entry|url)(?:\s*>)?\s*(?=<\1\2[\s>])/gi

/** Counts how often one entry follows another. A text that quotes such a place counts too. */
export function betweenEntries(text: string): number {
  let count = 0
  for (const _ of text.matchAll(between)) count++
  return count
}

/**
 * Removes the opening of each CDATA section, comment and tag that is not closed within its entry. A parser would read on
 * to the next closing, through all entries in between.
 */
export function mend(text: string): string {
  const parts: string[] = []
  let from = 0
  for (const { 0: found, index } of text.matchAll(between)) {
    // Looks only before the end tag of the entry, since an open construct would swallow that tag.
    parts.push(...closed(text.slice(from, index)), found.includes('>') ? found : `${found.trimEnd()}>`)
    from = index + found.length
  }
  return [...parts, text.slice(from)].join('')
}

/** The beginning and the end of each construct. */
const cdata = ['<![CDATA[', ']]>'] as const
const ends = [cdata, ['<!--', '-->'], ['<?', '?>'], ['<!', '>'], ['</', '>']] as const

function* closed(entry: string): Iterable<string> {
  const lastTag = entry.lastIndexOf('>')
  /** Ends that are not in the rest of the entry, so that they are not searched for again. */
  const missing = new Set<string>()
  let rest = 0
  for (let at = entry.indexOf('<'); at >= 0; ) {
    const construct = ends.find(([begin]) => entry.startsWith(begin, at))
    const end = construct ? endOf(entry, at, construct, missing) : endOfTag(entry, at, lastTag)
    if (end !== undefined) at = entry.indexOf('<', end)
    else {
      yield entry.slice(rest, at)
      // The content of a CDATA section stays as markup; anything else becomes text that begins with `<`.
      const isCdata = construct === cdata
      if (!isCdata) yield '&lt;'
      rest = at + (isCdata ? cdata[0].length : 1)
      at = entry.indexOf('<', rest)
    }
  }
  yield entry.slice(rest)
}

/** The position after the construct that begins at `at`, or `undefined` if it does not end. */
function endOf(
  entry: string,
  at: number,
  [begin, close]: readonly [string, string],
  missing: Set<string>,
): number | undefined {
  const end = missing.has(close) ? -1 : entry.indexOf(close, at + begin.length)
  if (end < 0) missing.add(close)
  return end < 0 ? undefined : end + close.length
}

/** The position after the tag that begins at `at`, as the parser reads tags: quotation marks count only right after an equals sign. */
function endOfTag(entry: string, at: number, lastTag: number): number | undefined {
  if (/[\s>]/.test(entry[at + 1] ?? ' ')) return at + 1
  if (at > lastTag) return undefined
  let place = skip(/[^\s/>]*/y, entry, at + 1)
  for (;;) {
    place = skip(/[\s/]*/y, entry, place)
    if (place >= entry.length) return undefined
    if (entry[place] === '>') return place + 1
    place = skip(/[^=\s/>]*\s*/y, entry, place + 1)
    if (entry[place] !== '=') continue
    place = skip(/\s*/y, entry, place + 1)
    const quote = entry[place]
    if (quote === '"' || quote === "'") {
      const end = entry.indexOf(quote, place + 1)
      if (end < 0) return undefined
      place = end + 1
    } else place = skip(/[^\s>]*/y, entry, place)
  }
}

/** The position after the match of a sticky pattern at `place`. */
function skip(pattern: RegExp, text: string, place: number): number {
  pattern.lastIndex = place
  pattern.test(text)
  return pattern.lastIndex
}

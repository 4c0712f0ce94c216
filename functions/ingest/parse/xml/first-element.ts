/** What may stand before the first element, by its beginning, and how each ends. */
const before = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<!', '>'],
] as const

/**
 * The first element of an XML text: its name without the prefix, in lower case, and its position. The time it takes depends
 * only on what stands before it.
 */
export function firstElement(text: string): { name: string; at: number } | undefined {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const skipped = before.find(([begin]) => text.startsWith(begin, at))
    const name = skipped ? undefined : nameAt(text, at)
    if (name !== undefined) return { name, at }
    if (!skipped) return undefined
    at = afterConstruct(text, at, skipped[1])
    if (at < 0) return undefined
  }
  return undefined
}

function afterConstruct(text: string, at: number, close: string): number {
  const end = text.indexOf(close, at + 2)
  if (end < 0) return -1
  const own = close === '>' ? text.slice(at, end).indexOf('[') : -1
  // A document type may contain declarations in brackets, each with an end of its own.
  if (own < 0) return end + close.length
  const last = text.indexOf(']', at + own)
  const after = last < 0 ? -1 : text.indexOf('>', last)
  return after < 0 ? -1 : after + 1
}

function nameAt(text: string, at: number): string | undefined {
  const name = /^<(?:[\w.-]{1,40}:)?([\w.-]{1,40})(?=[\s/>]|$)/.exec(text.slice(at, at + 90))?.[1]
  return name?.toLowerCase()
}

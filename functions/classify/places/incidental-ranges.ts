import type { Tokens } from '../../domain/text/terms/tokenize.ts'

const datelines = [
  /^[^a-z\n]{3,40}[^—–\n]{0,40}?(?:\([^)\n]{2,40}\) ?)?(?:[—–]|--| - )/m,
  /^(?:[A-Z][\w.']*,? ){1,6}\((?:AP|CNN|AFP|UPI|EFE|Reuters|Bloomberg)\)/m,
]

/** The position where a text's dateline ends. "EL PASO, Texas (AP) —" shows where the reporter is. */
function datelineEnd(tokens: Tokens): number {
  const beginning = tokens.text.slice(0, 160)
  return Math.max(
    ...datelines.map((pattern) => {
      const match = pattern.exec(beginning)
      return match ? match.index + match[0].length : 0
    }),
  )
}

const photoCredit =
  /\((?:(?:reuters |ap )?photo\b|[^()\n]{0,60}\/(?:ap|afp|reuters|getty|bloomberg)\b)[^()\n]{0,60}\)|\breuters\//gi
const MAX_CAPTION_CHARACTERS = 220

/** "Jane Roe/AFP": the photographer. */
const photographer = /(?:[A-Z][\w.'-]{0,20} ){1,3}?[A-Z][\w'-]{0,20}\/(?=AP\b|AFP|Getty|Reuters|Bloomberg)/g

/** The positions of captions: the text before a credit such as "(Jane Roe/Reuters)". */
function captionsOf(tokens: Tokens): [number, number][] {
  // What both patterns need.
  if (!/[(/]/.test(tokens.text)) return []
  const captions = [...tokens.text.matchAll(photoCredit)].map(({ index }): [number, number] => {
    const paragraph = tokens.text.lastIndexOf('\n', index) + 1
    return [Math.max(paragraph, index - MAX_CAPTION_CHARACTERS), index]
  })
  const photographers = [...tokens.text.matchAll(photographer)].map(
    ({ 0: name, index }): [number, number] => [index, index + name.length],
  )
  return [...captions, ...photographers]
}

/** Returns a function that shows whether a position of the text is in a dateline or a caption. */
export function incidentalRanges(tokens: Tokens): (at: number) => boolean {
  const dateline = datelineEnd(tokens)
  const captions = captionsOf(tokens)
  return (at) => at < dateline || captions.some(([from, to]) => at >= from && at < to)
}

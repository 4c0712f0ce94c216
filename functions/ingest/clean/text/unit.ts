/** What a publisher says about itself is never longer. Longer paragraphs are not searched, which bounds the work. */
export const MAX_UNIT = 700

/**
 * A paragraph or sentence without the marks around it, in which rules look for what a publisher says about itself:
 * "*[Read more »]*" is `Read more`.
 */
export function core(text: string): string {
  let from = 0
  let to = text.length
  while (from < to && opening.has(text[from]!)) from++
  while (to > from && closing.has(text[to - 1]!)) to--
  return text.slice(from, to)
}

const opening = new Set(' \t\u00a0*_[](){}|•·▶►▸>»→↓–—-=~#\ufe0f')
const closing = new Set(' \t\u00a0*_[](){}|•·›»>→↓…:.!–—-=~\ufe0f')

/** Whether a text is only names: each word has a capital, except those that join names. */
export function isNames(text: string, most = 14): boolean {
  const words = text.split(/[\s,/|&]+/).filter(Boolean)
  return (
    words.length > 0 &&
    words.length <= most &&
    words.every((word) => joining.has(word) || /^[\p{Lu}\d@]/u.test(word))
  )
}

const joining = new Set(
  'and for of via the by in with from at y e de del la las los para en con von van der'.split(' '),
)

/** Where sentences begin in the last characters of a paragraph, the last one first. */
export function lastSentenceStarts(paragraph: string, most = 4): number[] {
  const from = Math.max(0, paragraph.length - MAX_UNIT)
  const starts: number[] = []
  for (const match of paragraph.slice(from).matchAll(/(?:[.!?…]\)?[\])"”’]*|[\])])\s+(?=\S)/g))
    starts.push(from + match.index + match[0].length)
  return starts.slice(-most).reverse()
}

import { hash } from './hash.ts'
import { words } from './words.ts'

const enough = 6

/**
 * A text with each headline, lede, paragraph and sentence of six words or more said once. Pasted and syndicated text
 * repeats itself: the headline twice and in bold, paragraphs twice, one caption under every picture.
 */
export function withoutRepeats(text: string, title = ''): string {
  const seen = new Set<number>(title ? [key(title)] : [])
  return text
    .split(/\n+/)
    .map((paragraph) =>
      sentences(paragraph)
        .filter((sentence) => {
          if (words(sentence).length < enough) return true
          const its = key(sentence)
          if (seen.has(its)) return false
          seen.add(its)
          return true
        })
        .join(' '),
    )
    .filter((paragraph) => words(paragraph).length > 0)
    .join('\n')
}

function sentences(paragraph: string): string[] {
  return paragraph.trim().split(/(?<=[.!?]["”’*]{0,3})\s+/)
}

function key(text: string): number {
  return hash(words(text).join(' '))
}

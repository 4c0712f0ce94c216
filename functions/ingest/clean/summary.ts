import { sentenceEnd } from '../../domain/text/sentences.ts'
import { shorten } from '../../domain/text/truncate.ts'

/** A shorter sentence is not enough for a summary. */
const LEAST = 50

/**
 * The first whole sentences of a text, at most `limit` characters. If the first one is longer, it is cut between words and
 * ends in "…".
 */
function firstSentences(text: string, limit: number): string {
  if (text.length <= limit) return text
  let end = 0
  for (const { index } of text.slice(0, limit + 3).matchAll(sentenceEnd)) {
    let next = index + 1
    while (next < text.length && /["”’')\]]/.test(text[next]!)) next++
    if (next <= limit) end = next
  }
  return end >= LEAST ? text.slice(0, end) : shorten(text, limit)
}

/** The first whole sentences of several paragraphs, as `firstSentences` finds them in one text. */
export function firstSentencesOf(paragraphs: readonly string[], limit: number): string[] {
  // It is cut first, so that a long text costs no more than a short one.
  const beginning = paragraphs
    .slice(0, 20)
    .join(' ')
    .slice(0, limit * 10)
  const text = firstSentences(beginning, limit)
  return text === '' ? [] : [text]
}

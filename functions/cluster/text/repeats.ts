import { hashOfWords } from '../../domain/text/hash.ts'
import { tokenize } from './tokenize.ts'

/** Shorter sentences may repeat. */
const MIN_WORDS = 6

/** A text and its words in order. */
export interface Passage {
  text: string
  words: string[]
}

/**
 * Removes repeated sentences of six words or more, and those that repeat the title. Pasted and syndicated text repeats
 * itself: the headline twice and in bold, paragraphs twice, one caption under every picture.
 */
export function withoutRepeats(text: string, title: readonly string[] = []): Passage {
  const seen = new Set<number>(title.length > 0 ? [hashOfWords(title)] : [])
  const passage: Passage = { text: '', words: [] }
  for (const paragraph of text.split(/\n+/)) {
    const before = passage.words.length
    const kept: string[] = []
    for (const sentence of sentences(paragraph)) {
      const words = tokenize(sentence)
      if (words.length >= MIN_WORDS) {
        const known = hashOfWords(words)
        if (seen.has(known)) continue
        seen.add(known)
      }
      kept.push(sentence)
      for (const word of words) passage.words.push(word)
    }
    if (passage.words.length > before) passage.text += `${passage.text && '\n'}${kept.join(' ')}`
  }
  return passage
}

function sentences(paragraph: string): string[] {
  // The space comes first in the pattern, because a lookbehind at every letter is slow.
  return paragraph.trim().split(/\s(?<=[.!?]["”’*]{0,3}\s)\s*/)
}

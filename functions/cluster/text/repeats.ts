import { hash } from './hash.ts'
import { tokenize } from './tokenize.ts'

const enough = 6

/** A text and its words in order. */
export interface Passage {
  text: string
  words: string[]
}

/**
 * A text with each headline, lede, paragraph and sentence of six words or more said once. Pasted and syndicated text
 * repeats itself: the headline twice and in bold, paragraphs twice, one caption under every picture.
 */
export function withoutRepeats(text: string, title: readonly string[] = []): Passage {
  const seen = new Set<number>(title.length > 0 ? [key(title)] : [])
  const said: Passage = { text: '', words: [] }
  for (const paragraph of text.split(/\n+/)) {
    const before = said.words.length
    const kept: string[] = []
    for (const sentence of sentences(paragraph)) {
      const its = tokenize(sentence)
      if (its.length >= enough) {
        const known = key(its)
        if (seen.has(known)) continue
        seen.add(known)
      }
      kept.push(sentence)
      for (const word of its) said.words.push(word)
    }
    if (said.words.length > before) said.text += `${said.text && '\n'}${kept.join(' ')}`
  }
  return said
}

function sentences(paragraph: string): string[] {
  // The space stands first, as looking behind at every letter is slow.
  return paragraph.trim().split(/\s(?<=[.!?]["”’*]{0,3}\s)\s*/)
}

function key(inOrder: readonly string[]): number {
  return hash(inOrder.join(' '))
}

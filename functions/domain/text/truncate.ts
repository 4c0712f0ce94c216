import { oneLine } from './one-line.ts'
import { sentenceEnd } from './sentences.ts'

/**
 * Shortens a text to one line of at most `length` characters: cut between words and never inside a character, with an
 * ellipsis if something is missing.
 */
export function clip(text: string, length: number): string {
  const line = oneLine(text)
  if (line.length <= length) return line
  const cut = line.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')
  const space = cut.lastIndexOf(' ')
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–—-]+$/, '')}…`
}

/**
 * Shortens a text to at most `length` characters: after a sentence if one ends in the second half, else between words
 * with an ellipsis.
 */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const window = text.slice(0, length + 1)
  let end = 0
  for (const { index } of window.matchAll(sentenceEnd)) if (index + 1 <= length) end = index + 1
  while (end > 0 && end < window.length && /["”’')\]]/.test(window[end] ?? '')) end++
  if (end >= length / 2 && end <= length) return window.slice(0, end)
  const space = window.lastIndexOf(' ', length - 1)
  const cut = (space > length / 2 ? window.slice(0, space) : window.slice(0, length - 1)).toWellFormed()
  return `${cut.replace(/[\s,;:–—-]+$/, '').replace(/\uFFFD$/, '')}…`
}

/** Shortens a text to at most `bytes` bytes of UTF-8, cut between words. */
export function shortenToBytes(text: string, bytes: number): string {
  if (text.length * 3 <= bytes || Buffer.byteLength(text) <= bytes) return text
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(bytes))
  const space = text.lastIndexOf(' ', read)
  return text.slice(0, space > read / 2 ? space : read).trimEnd()
}

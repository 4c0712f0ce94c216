import { sentenceEnd } from './sentences.ts'

/** At most `length` characters, ended at a sentence where one ends in the second half, else at a word with an ellipsis. */
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

/** As much of the beginning as fits into so many bytes of UTF-8, ended at a word. */
export function shortenToBytes(text: string, bytes: number): string {
  if (text.length * 3 <= bytes || Buffer.byteLength(text) <= bytes) return text
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(bytes))
  const space = text.lastIndexOf(' ', read)
  return text.slice(0, space > read / 2 ? space : read).trimEnd()
}

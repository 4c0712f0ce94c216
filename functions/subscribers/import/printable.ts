/** Returns a piece of a list that may be shown in a terminal. Text that may be an address is left out. */
export function printable(text: string, characters: number): string {
  if (text.includes('@')) return '(an address)'
  const plain = text.replace(/[\p{C}\s]+/gu, ' ').trim()
  return plain.length > characters ? `${plain.slice(0, characters)}…` : plain
}

/** `1 line`, `2 lines`. */
export function linesOf(n: number): string {
  return n === 1 ? '1 line' : `${n} lines`
}

/** Lists words in quotation marks, each with the number of lines that contain it, and says how many more there are. */
export function printableCounts(
  counts: ReadonlyMap<string, number>,
  most: { words: number; characters: number },
): string {
  const lines = new Map<string, number>()
  for (const [word, n] of counts) {
    const text = `"${printable(word, most.characters)}"`
    lines.set(text, (lines.get(text) ?? 0) + n)
  }
  const all = [...lines].map(([word, n]) => `${word} (${linesOf(n)})`)
  const more = all.length > most.words ? `, and ${all.length - most.words} more` : ''
  return all.slice(0, most.words).join(', ') + more
}

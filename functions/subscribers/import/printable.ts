/** A piece of a list as a terminal may show it, without what may be somebody's address. */
export function printable(text: string, letters: number): string {
  if (text.includes('@')) return '(an address)'
  const plain = text.replace(/[\p{C}\s]+/gu, ' ').trim()
  return plain.length > letters ? `${plain.slice(0, letters)}…` : plain
}

export const linesOf = (n: number) => (n === 1 ? '1 line' : `${n} lines`)

/** Words in quotation marks with the number of lines that hold each: as many of them as an operator reads. */
export function printableCounts(
  counts: ReadonlyMap<string, number>,
  most: { words: number; letters: number },
): string {
  const lines = new Map<string, number>()
  for (const [word, n] of counts) {
    const text = `"${printable(word, most.letters)}"`
    lines.set(text, (lines.get(text) ?? 0) + n)
  }
  const all = [...lines].map(([word, n]) => `${word} (${linesOf(n)})`)
  const more = all.length > most.words ? `, and ${all.length - most.words} more` : ''
  return all.slice(0, most.words).join(', ') + more
}

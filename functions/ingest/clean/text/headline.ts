/** The words of a text in order: letters and digits only, lowercase, without accents. */
function wordsOf(text: string): string[] {
  return (
    text
      .slice(0, 1000)
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\u0300-\u036f'’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** Whether a text says no more than the headline: it may differ in case, punctuation, order and a word or two. */
export function similarHeadline(text: string, headline: string): boolean {
  if (headline === '' || text.length > headline.length * 2 + 20) return false
  const words = wordsOf(text)
  const known = new Set(wordsOf(headline))
  if (words.length === 0 || known.size === 0 || words.length > known.size * 1.6 + 1) return false
  const shared = words.filter((word) => known.has(word)).length
  const said = new Set(words)
  const repeated = [...known].filter((word) => said.has(word)).length
  if (shared === words.length) return repeated >= known.size * 0.4
  return (
    shared >= words.length * 0.85 &&
    repeated >= known.size * 0.85 &&
    !words.some((word) => /\d/.test(word) && !known.has(word))
  )
}

/** A text with a capital at its beginning. Names such as "iPhone" keep their small letter. */
export function withCapital(text: string): string {
  return /^\p{Ll}+[:,]?\s/u.test(text.slice(0, 40)) ? text[0]!.toUpperCase() + text.slice(1) : text
}

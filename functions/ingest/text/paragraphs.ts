/**
 * Removes repeated paragraphs, the headline and marks of Markdown: pasted and syndicated texts often contain their
 * headline and the same text twice.
 */
export function paragraphsOnce(paragraphs: readonly string[], headline = ''): string[] {
  const plain = paragraphs.map(withoutMarks).filter(Boolean)
  const seen = new Set([alike(headline)])
  return plain.filter((paragraph) => {
    if (plain.length === 1 && paragraph.length > headline.length * 2) return true
    const key = alike(paragraph)
    if (key === '' || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Bold and italics, which begin before a word. "F***" has no such beginning. */
const bold = /\*{2,}|(?<!\w)\*|\*(?!\w)/g
const hasBold = /(?<![\w*])\*+(?=[^\s*])|^\*+\s*$/

/** Removes the marks of Markdown that occur in feeds: bold, bullets, headings. */
function withoutMarks(text: string): string {
  if (!/[*_#•·-]/.test(text)) return text.trim()
  return text
    .replace(/^\s*(?:#{1,6}|[*•·-])\s+/, '')
    .replace(hasBold.test(text) ? bold : /^$/, '')
    .replace(/(?<!\w)__(?=\w)|(?<=\w|[.!?])__(?!\w)/g, '')
    .trim()
}

/** The letters and digits of a text alone, so that punctuation makes no difference. */
export function alike(text: string): string {
  const letters = text.toLowerCase()
  const beyondAscii = /[^\x20-\x7E]/.test(letters)
  const plain = beyondAscii
    ? letters.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, ' ')
    : letters.replace(/[^a-z\d]+/g, ' ')
  return plain.trim()
}

/**
 * Each paragraph once, as plain text: pasted and syndicated texts repeat themselves, bring their headline along,
 * and mark it in bold by asterisks.
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

/** Without the marks of Markdown that turn up in feeds: bold, bullets, headings. */
function withoutMarks(text: string): string {
  if (!/[*_#•·-]/.test(text)) return text.trim()
  return text
    .replace(/^\s*(?:#{1,6}|[*•·-])\s+/, '')
    .replace(/\*{2,}|(?<!\w)\*|\*(?!\w)/g, '')
    .replace(/(?<!\w)__(?=\w)|(?<=\w|[.!?])__(?!\w)/g, '')
    .trim()
}

/** The letters and digits alone, so that a full stop or a curly quote makes no difference. */
function alike(text: string): string {
  const letters = text.toLowerCase()
  const beyondAscii = /[^\x20-\x7E]/.test(letters)
  const plain = beyondAscii
    ? letters.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, ' ')
    : letters.replace(/[^a-z\d]+/g, ' ')
  return plain.trim()
}

/**
 * Each paragraph once, as plain text: pasted and syndicated texts repeat themselves, bring their headline along,
 * and mark it in bold by asterisks.
 */
export function paragraphsOnce(paragraphs: readonly string[], headline?: string): string[] {
  const seen = new Set(headline ? [alike(headline)] : [])
  const once: string[] = []
  for (const paragraph of paragraphs) {
    const plain = withoutMarks(paragraph)
    const key = alike(plain)
    if (key === '' || seen.has(key)) continue
    seen.add(key)
    once.push(plain)
  }
  return once
}

/** Without the marks of Markdown that turn up in feeds: bold, bullets, headings. */
function withoutMarks(text: string): string {
  return text
    .replace(/^\s*(?:#{1,6}|[*•·-])\s+/, '')
    .replace(/\*{2,}|(?<!\w)\*|\*(?!\w)/g, '')
    .replace(/(?<!\w)__(?=\w)|(?<=\w|[.!?])__(?!\w)/g, '')
    .trim()
}

/** The letters and digits alone, so that a full stop or a curly quote makes no difference. */
function alike(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

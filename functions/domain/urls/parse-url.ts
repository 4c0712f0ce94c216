/** Parses an absolute http or https address; `undefined` if the text is not one. */
export function parseUrl(text: string): URL | undefined {
  const trimmed = text.trim()
  return /^https?:/i.test(trimmed) ? (URL.parse(trimmed) ?? undefined) : undefined
}

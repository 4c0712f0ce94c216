/** An absolute http or https address, or nothing. */
export function parseUrl(text: string): URL | undefined {
  const trimmed = text.trim()
  return /^https?:/i.test(trimmed) ? (URL.parse(trimmed) ?? undefined) : undefined
}

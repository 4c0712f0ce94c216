/** An absolute http or https address, or nothing. */
export function parseUrl(text: string): URL | undefined {
  const trimmed = text.trim()
  if (!/^https?:/i.test(trimmed) || !URL.canParse(trimmed)) return undefined
  return new URL(trimmed)
}

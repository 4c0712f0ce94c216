/** The least that lets a parser start: nothing before the first `<`, no character that XML forbids. */
export function repair(text: string): string {
  const start = text.indexOf('<')
  return (start > 0 ? text.slice(start) : text).replace(forbidden, '').toWellFormed()
}

/** What XML 1.0 does not allow as a character: the control characters but tab and line ends, and two non-characters. */
const forbidden = /[^\P{Cc}\t\n\r\x7F-\x9F]|[\uFFFE\uFFFF]/gu

/** The line and column of a character, counted from 1, for reports, which never quote the text. */
export function lineAndColumn(text: string, at: number): string {
  const before = text.slice(0, at)
  const line = before.split(/\r\n|\r|\n/).length
  const column = at - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'))
  return `line ${line}, column ${column}`
}

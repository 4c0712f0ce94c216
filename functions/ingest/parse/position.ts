/** Where a character stands in a text, both counted from 1: a report says where and never what. */
export function lineAndColumn(text: string, at: number): string {
  const before = text.slice(0, at)
  const line = before.split(/\r\n|\r|\n/).length
  const column = at - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'))
  return `line ${line}, column ${column}`
}

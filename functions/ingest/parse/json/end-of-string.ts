/** The position after the string of JSON whose text begins at `start`; the end of the document if the string is left open. */
export function endOfString(json: string, start: number): number {
  const marks = /"|\\./gs
  marks.lastIndex = start
  for (let mark = marks.exec(json)?.[0]; mark !== undefined; mark = marks.exec(json)?.[0])
    if (mark === '"') return marks.lastIndex
  return json.length
}

/**
 * Whether a JSON text is nested deeper than `most`, found out before it is parsed, since a parser takes memory for every
 * level. It searches by patterns, which is much faster on large texts than reading character by character.
 */
export function nestsDeeper(json: string, most: number): boolean {
  const marks = /["[\]{}]/g
  let depth = 0
  for (let mark = marks.exec(json)?.[0]; mark !== undefined; mark = marks.exec(json)?.[0]) {
    if (mark === '"') marks.lastIndex = endOfString(json, marks.lastIndex)
    else if (mark === '[' || mark === '{') {
      if (++depth > most) return true
    } else depth--
  }
  return false
}

/** The place after the string that begins at `start`. */
function endOfString(json: string, start: number): number {
  const marks = /"|\\./gs
  marks.lastIndex = start
  for (let mark = marks.exec(json)?.[0]; mark !== undefined; mark = marks.exec(json)?.[0])
    if (mark === '"') return marks.lastIndex
  return json.length
}

/** Words that differ in more letters than this are different words. */
const MAX_DISTANCE = 3
/** No name that people write is longer. */
const MAX_LENGTH = 60

/** The candidate that a mistyped word most likely means; `undefined` if none is near. */
export function nearestWord(word: string, candidates: Iterable<string>): string | undefined {
  const typed = folded(word)
  const most = Math.min(MAX_DISTANCE, Math.max(1, Math.floor(typed.length / 3)))
  let best: string | undefined
  let least = most + 1
  for (const candidate of candidates) {
    const distance = distanceBetween(typed, folded(candidate))
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}

/** A sentence that proposes the nearest candidate, after a space; empty if none is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const nearest = nearestWord(word, candidates)
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`
}

const folded = (text: string) => text.slice(0, MAX_LENGTH).toLowerCase()

/** How many letters must be changed, added, left out or swapped with their neighbor (optimal string alignment). */
function distanceBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MAX_DISTANCE) return MAX_DISTANCE + 1
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1]
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        above[j]! + 1,
        row[j - 1]! + 1,
        above[j - 1]! + (isSame ? 0 : 1),
        isSwapped ? before[j - 2]! + 1 : Infinity,
      )
    }
    ;[before, above] = [above, row]
  }
  return above[b.length]!
}

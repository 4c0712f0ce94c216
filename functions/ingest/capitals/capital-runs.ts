import type { HeadlineWord } from './words.ts'

/** From the first word up to, but not including, the last. */
type Run = [from: number, to: number]

/**
 * The runs of words in capitals that are to change: the whole headline if nearly all of it is in capitals, else a run of
 * three or more words at its beginning or after a colon.
 */
export function capitalRuns(title: string, words: readonly HeadlineWord[]): Run[] {
  const lettered = words.filter(({ text }) => /\p{L}.*\p{L}/u.test(text))
  const inCapitals = lettered.filter(isInCapitals).length
  if (inCapitals < 2) return []
  if (inCapitals >= lettered.length * 0.8)
    return runsWithout(words, (word) => isInCapitals(word) || !/\p{Ll}/u.test(word.text))
  return runsWithout(words, (word) => !/\p{Ll}/u.test(word.text)).filter(
    ([from, to]) =>
      words.slice(from, to).filter(isInCapitals).length >= 3 &&
      (from === 0 || /[:|–—]\s*["“‘]?$/.test(title.slice(0, words[from]!.start))),
  )
}

function isInCapitals({ text }: HeadlineWord): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}.*\p{Lu}/u.test(text)
}

function runsWithout(words: readonly HeadlineWord[], belongs: (word: HeadlineWord) => boolean): Run[] {
  const runs: Run[] = []
  for (const [index, word] of words.entries()) {
    if (!belongs(word)) continue
    const last = runs.at(-1)
    if (last?.[1] === index) last[1]++
    else runs.push([index, index + 1])
  }
  return runs
}

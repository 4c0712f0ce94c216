/** Words that say nothing about an event: function words, and those that nearly every report contains. */
const stopWords = new Set(
  `a about after again all also am an and any are as at be because been before being but by can could did do does down
   for from had has have he her here him his how i if in into is it its just me more most my no nor not now of off on or
   other our out over own said say says she should so some such than that the their them then there these they this those
   through to too under until up very was we were what when where which while who whom why will with would you your new
   us`.split(/\s+/),
)

/** Whether a word, as `tokenize` returns it, is too common to compare articles by. */
export function isStopWord(word: string): boolean {
  return stopWords.has(word)
}

/**
 * Removes the common endings of an English word, so that "raids", "raided" and "raiding" are one term: plural, past and
 * continuous forms, then a doubled consonant and a final e. It leaves numbers and short words as they are.
 */
export function stem(word: string): string {
  if (word.length < 4 || hasDigit(word)) return word
  let rest = withoutPlural(word)
  if (rest.length > 5 && rest.endsWith('ing')) rest = rest.slice(0, -3)
  else if (rest.length > 4 && rest.endsWith('ed') && !rest.endsWith('eed')) rest = rest.slice(0, -2)
  if (rest.length > 3 && rest.at(-1) === rest.at(-2) && 'bdglmnprt'.includes(rest.at(-1)!))
    rest = rest.slice(0, -1)
  return rest.length > 4 && rest.endsWith('e') ? rest.slice(0, -1) : rest
}

function withoutPlural(word: string): string {
  if (!word.endsWith('s')) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (word.endsWith('sses')) return word.slice(0, -2)
  return word.endsWith('ss') || word.endsWith('us') || word.endsWith('is') ? word : word.slice(0, -1)
}

function hasDigit(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code >= 48 && code <= 57) return true
  }
  return false
}

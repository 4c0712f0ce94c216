/** Words that stories about different matters share. */
const common = new Set(
  (
    'about after against also amid among another back been before being bill case could court federal from government have ' +
    'here immigrant immigrants immigration judge judges more most news order over people policy president says state states than that their them ' +
    'there these they this trump biden what when where which while will with would years your rule supreme administration united ' +
    'their said first into order orders ruling rules decision plan week year monday tuesday wednesday thursday friday saturday sunday ' +
    'washington reuters associated press homeland security department officials american americans country national lawsuit ' +
    'para como sobre desde entre hasta contra está gobierno inmigración inmigrantes juez jueza jueces magistrado magistrada corte cortes tribunal tribunales estados unidos presidente'
  ).split(' '),
)
const MIN_LENGTH = 4
/** The most of a text that is read. */
const MAX_LENGTH = 600

/** The words of a text that tell what it is about: at least four letters, in lower case, without an ending `s`. */
export function wordsIn(text: string): Set<string> {
  const found = new Set<string>()
  for (const [word] of text
    .slice(0, MAX_LENGTH)
    .toLowerCase()
    .matchAll(/[\p{L}\d][\p{L}\d'’-]*/gu)) {
    const plain = word.replace(/['’]s?$/, '')
    if (plain.length >= MIN_LENGTH && !common.has(plain)) found.add(plain.replace(/([^s])s$/, '$1'))
  }
  return found
}

/** How many words two sets share, beside those that do not count. */
export function sharedWords(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  without?: ReadonlySet<string>,
): number {
  let count = 0
  const [few, many] = one.size < other.size ? [one, other] : [other, one]
  for (const word of few) if (many.has(word) && !without?.has(word)) count += 1
  return count
}

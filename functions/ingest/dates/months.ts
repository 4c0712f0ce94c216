/** Month names by their first letters without accents, in the languages that US sources and their partners write. */
const months: [number, string][] = [
  [1, 'jan ene gen ιαν'],
  [2, 'feb fev φεβ'],
  [3, 'mar mrz μαρ marc'],
  [4, 'apr abr avr απρ'],
  [5, 'may mai mag maj μαι'],
  [6, 'jun juin giu ιουν'],
  [7, 'jul juil lug ιουλ'],
  [8, 'aug ago aou αυγ'],
  [9, 'sep set σεπ'],
  [10, 'oct okt out ott οκτ'],
  [11, 'nov νοε'],
  [12, 'dec dez dic δεκ'],
]

const byPrefix = new Map(
  months.flatMap(([month, words]) => words.split(' ').map((word) => [word, month] as const)),
)

/** The number of a month's name or abbreviation, 1 to 12. */
export function monthNumber(word: string): number | undefined {
  const lower = word.toLowerCase()
  const plain = /[^a-z]/.test(lower) ? lower.normalize('NFD').replace(/\p{M}/gu, '') : lower
  for (const length of [4, 3]) {
    const month = byPrefix.get(plain.slice(0, length))
    if (month && plain.length >= 3) return month
  }
  return undefined
}

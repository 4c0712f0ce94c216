import { wordsAsWritten } from '../text/tokenize.ts'

/** The ages that words and a text name: "36-year-old", "Man, 44, dies", "aged 61". */
export function agesIn(words: readonly string[], text: string): string[] {
  const found = new Set<string>()
  for (let at = words.indexOf('year', 1); at > 0; at = words.indexOf('year', at + 1))
    if (words[at + 1] === 'old' && /^\d{1,3}$/.test(words[at - 1]!)) found.add(words[at - 1]!)
  for (const [, after, aged] of text.matchAll(
    /(?<=\p{L}), (\d{1,2})(?=[,:]| (?:dies|died|dead|killed|is|was)\b)|\bage[d]? (\d{1,2})\b/gu,
  ))
    found.add((after ?? aged)!)
  return [...found]
}

/** Whether nearly all words of a headline have capitals, so that they show no names. */
export function isInTitleCase(words: readonly string[]): boolean {
  const long = words.filter((word) => /^\p{L}{4}/u.test(word))
  return long.length > 3 && long.every((word) => /^\p{Lu}/u.test(word))
}

/** Words after a judge's name in a sentence, which are no part of it. */
const noNames = new Set(
  `Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October
   November December Jr Sr II III In On The A An Of To For And Has Is Was Says Said Who`.split(/\s+/),
)
const judges = /\b(?:judge|juez|jueza) (\p{Lu}[\p{L}.'’-]{0,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){0,3})/giu

/** The last names of the judges that sentences name. A headline with capitals everywhere shows no names. */
export function judgesIn(text: string): string[] {
  return [
    ...new Set(
      [...text.matchAll(judges)].flatMap(([, name = '']) => {
        const words = wordsAsWritten(name)
        const end = words.findIndex((word) => noNames.has(word) || !isName(word))
        return words.slice(0, end < 0 ? undefined : end).slice(-1)
      }),
    ),
  ].filter((name) => name.length > 2)
}

function isName(word: string | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word)
}

/** Officials and governments that are a party to many cases. */
const officials = new Set(
  `Trump Biden Obama Noem Mayorkas Bondi Garland Barr Sessions Lyons Rubio Hegseth Mullin Blanche Homan Miller Vance Wolf DHS ICE
   US States America United Department Homeland Secretary President Government`.split(/\s+/),
)

/** The parties of the court cases that a text names, "Alvarez v. Trump", but for officials: they are parties to many. */
export function partiesIn(words: readonly string[]): string[] {
  const found = new Set<string>()
  for (const [at, word] of words.entries()) {
    if (word !== 'v' && word !== 'vs') continue
    for (const party of [words[at - 1], words[at + 1]])
      if (party && isName(party) && !officials.has(party)) found.add(party)
  }
  return [...found]
}

/** Whether two ages may be of one person: reports differ by a year. */
export function mayBeOneAge(a: string, b: string): boolean {
  return Math.abs(Number(a) - Number(b)) <= 1
}

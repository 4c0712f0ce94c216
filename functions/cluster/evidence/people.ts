import { wordsAsWritten } from '../text/tokenize.ts'
import { months, weekdays } from './calendar.ts'
import { countOf, numberWords } from './quantities.ts'

/** In a text, younger people are mostly the children of the person whom the report is about. */
const ADULT = 18
const age = `\\d{1,2}|${[...numberWords.keys()].join('|')}`
const monthsAndAbbreviations = [...months, 'Jan', 'Feb', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'].join('|')
// After a comma, "44 dies" tells an age, but "44 dead" may be a count. The comma comes first in the pattern, because a
// lookbehind at every letter is slow.
const afterName = new RegExp(
  `, (?<=\\p{L}, )(?<!\\b(?:${monthsAndAbbreviations}), )(${age})(?=[,:]| (?:dies|is|was)\\b)|(?<!\\b(?:under|over) )\\baged? (\\d{1,2})\\b`,
  'gu',
)

/**
 * The ages that a title names, else that of the only adult whose age the beginning of a text names: "36-year-old", "Man, 44,
 * dies", "aged 61".
 */
export function agesIn(title: string, text: string): string[] {
  const inTitle = agesOf(title)
  if (inTitle.length > 0) return inTitle
  const adults = agesOf(text).filter((age) => Number(age) >= ADULT)
  return adults.length === 1 ? adults : []
}

/** All ages that a text names. */
export function agesOf(text: string): string[] {
  if (!/\d|, [a-z]+[,: ]/.test(text)) return []
  const found = [...text.matchAll(/\b(\d{1,3})[- ]year[- ]old/gi), ...text.matchAll(afterName)]
  return [...new Set(found.map(([, first, second]) => String(countOf((first ?? second)!))))]
}

/** Words of four letters and more that headlines in title case do not capitalize. */
const prepositions = new Set(
  'about after against amid before during from into over than through under until upon with'.split(' '),
)

/** Whether nearly all words of a headline are capitalized, so that a capital does not mark a name. */
export function isInTitleCase(words: readonly string[]): boolean {
  let long = 0
  for (const word of words) {
    if (!/^\p{L}{4}/u.test(word) || prepositions.has(word)) continue
    if (!/^\p{Lu}/u.test(word)) return false
    long++
  }
  return long > 3
}

/** Words that may follow a judge's name in a sentence and are not part of it. */
const noNames = new Set([
  ...weekdays,
  ...months,
  ...'Jr Sr II III In On The A An Of To For And Has Is Was Says Said Who'.split(' '),
])
const judges = /\b(?:judge|juez|jueza) (\p{Lu}[\p{L}.'’-]{0,30}(?: \p{Lu}[\p{L}.'’-]{0,30}){0,3})/giu

/** The last names of the judges that a text names. Leave out a headline whose words are all capitalized. */
export function judgesIn(text: string): string[] {
  if (!/judge|juez/i.test(text)) return []
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

/** Whether a text may have the word "v" or "vs". This is quick and never wrong about a text that has it. */
export function mayNameParties(text: string): boolean {
  return /(?:^|[^A-Za-z0-9])v(?:\.?s)?(?:[^A-Za-z0-9]|$)|[\u00c0-\u1eff]/.test(text)
}

/** The parties to the court cases that a text names, as in "Alvarez v. Trump", without officials, who are parties to many. */
export function partiesIn(words: readonly string[]): string[] {
  const found = new Set<string>()
  for (let at = 0; at < words.length; at++) {
    if (words[at] !== 'v' && words[at] !== 'vs') continue
    for (const party of [words[at - 1], words[at + 1]])
      if (party && isName(party) && !officials.has(party)) found.add(party)
  }
  return [...found]
}

/** Whether two ages may be one person's: reports may differ by a year. */
export function mayBeOneAge(a: string, b: string): boolean {
  return Math.abs(Number(a) - Number(b)) <= 1
}

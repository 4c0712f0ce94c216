import { functionWords } from './word-lists.ts'
import { keyOf, splitWords } from './words.ts'

/** How the text of an article spells a word within its sentences. */
export interface Spelling {
  lower: number
  /** How often it was written with a capital or in capitals, and how. */
  names: number
  form: string
  /** The capitalized words next to it; empty for a name that stands alone. */
  beside: Set<string>
  /** The word in lower case, with its accents. */
  lowerForm: string
}

/** Only the beginning is read, because it names whoever the headline names. */
const MAX_CHARACTERS = 4000

/** The words of a text by their keys. Empty if the text itself is in capitals, or each of its words has a capital. */
export function spellingInText(text: string): ReadonlyMap<string, Spelling> {
  const found = new Map<string, Spelling>()
  const words = splitWords(text.slice(0, MAX_CHARACTERS))
  let lower = 0
  let end = 0
  let before = ''
  for (const [index, { text: written, start, end: next }] of words.entries()) {
    const between = text.slice(end, start)
    end = next
    const word = written.replace(/['’]\p{L}{1,2}$/u, '')
    const key = keyOf(word)
    const isName = /\p{Lu}/u.test(word)
    const opens = index === 0 || /[.!?:;“"‘(•|\n]/.test(between)
    const spelling = found.get(key) ?? { lower: 0, names: 0, form: '', beside: new Set(), lowerForm: '' }
    if (!isName) {
      lower++
      spelling.lower++
      spelling.lowerForm ||= word
    } else if (!opens || /^\p{Lu}{2,5}$/u.test(word) || opensName(text, next, key)) {
      spelling.names++
      // The shortest run of capitals is the plainest spelling: `Trump`, not `TRUMP`.
      if (spelling.form === '' || capitals(word) < capitals(spelling.form)) spelling.form = word
      if (before !== '' && !opens) {
        spelling.beside.add(before)
        found.get(before)?.beside.add(key)
      }
    }
    found.set(key, spelling)
    // `Department of Justice` is one name.
    if (isName) before = key
    else if (!joining.has(key)) before = ''
    if (/[.!?:;]/.test(text[next] ?? '')) before = ''
  }
  return lower * 5 < words.length * 2 ? new Map() : found
}

/** Whether the first word of a sentence is part of a name, because the next one has a capital too: `Ana Ruiz said`. */
function opensName(text: string, end: number, key: string): boolean {
  return !functionWords.has(key) && /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3))
}

const joining = new Set(
  ['of', 'the', 'and', 'for', 'de', 'del', 'la', 'y'].filter((word) => functionWords.has(word)),
)

function capitals(word: string): number {
  return word.match(/\p{Lu}/gu)?.length ?? 0
}

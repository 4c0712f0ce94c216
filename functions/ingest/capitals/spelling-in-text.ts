import { functionWords, titleWords } from './word-lists.ts'
import { keyOf, splitWords, type Word } from './words.ts'

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

/** Only the beginning is read: names in the headline appear there. */
const MAX_CHARACTERS = 4000

/**
 * The words of a text by their keys, without those of sentences that are in capitals, or in which each word has a capital:
 * they show nothing.
 */
export function spellingInText(text: string): ReadonlyMap<string, Spelling> {
  const found = new Map<string, Spelling>()
  for (const sentence of sentencesOf(text.slice(0, MAX_CHARACTERS)))
    if (showsNames(sentence)) learn(sentence, text, found)
  return found
}

/** A word and whether it opens a sentence, or what stands in it after a colon, a bracket or a quotation mark. */
interface TextWord extends Word {
  key: string
  isName: boolean
  opens: boolean
}

function sentencesOf(text: string): TextWord[][] {
  const sentences: TextWord[][] = []
  let end = 0
  let before = ''
  for (const word of splitWords(text)) {
    const between = text.slice(end, word.start)
    const written = word.text.replace(/['’]\p{L}{1,2}$/u, '')
    const key = keyOf(written)
    // `Ms. Ruiz` and `J. Ruiz` go on.
    const endsAtStop = between.includes('.') && before.length > 1 && !titleWords.has(before)
    const begins = sentences.length === 0 || endsAtStop || /[!?\n]/.test(between)
    const opens = begins || /[:;“"‘(•|]/.test(between)
    if (begins) sentences.push([])
    sentences.at(-1)!.push({ ...word, text: written, key, isName: /\p{Lu}/u.test(written), opens })
    end = word.end
    before = key
  }
  return sentences
}

/** Whether the capitals of a sentence show names: it has enough words without, or one that no headline leaves without. */
function showsNames(sentence: readonly TextWord[]): boolean {
  const lower = sentence.filter(({ isName }) => !isName)
  return (
    lower.length * 5 >= sentence.length * 2 ||
    (lower.length * 8 >= sentence.length &&
      lower.some(({ key }) => !functionWords.has(key) && key.length > 2))
  )
}

function learn(sentence: readonly TextWord[], text: string, found: Map<string, Spelling>): void {
  let before = ''
  for (const { text: word, key, isName, opens, end } of sentence) {
    const spelling = found.get(key) ?? { lower: 0, names: 0, form: '', beside: new Set(), lowerForm: '' }
    if (!isName) {
      spelling.lower++
      spelling.lowerForm ||= word
    } else if (!opens || /^\p{Lu}{2,5}$/u.test(word) || opensName(text, end, key)) {
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
    if (/[.!?:;]/.test(text[end] ?? '')) before = ''
  }
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

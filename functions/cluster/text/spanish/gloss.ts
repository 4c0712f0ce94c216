import { functionWords } from './function-words.ts'
import { englishWords, type Phrase, phrasesByFirstWord } from './lexicon.ts'
import { numberAt } from './numbers.ts'
import { isInTitleCase, type Word, wordsIn } from './words.ts'

/** Only the beginning of a text is read, because titles and leads tell stories apart. */
const MAX_CHARACTERS = 1500

/**
 * A rough English gloss of a Spanish text, so that it can be compared with English reports as if it were one: the words of
 * the subject in English, names as they are, numbers as English writes them. Function words and words that are neither
 * names nor known are left out: no English report has them, so they would make every Spanish article look unique.
 */
export function englishGloss(text: string): string {
  return text.slice(0, MAX_CHARACTERS).split('\n').map(glossOfLine).filter(Boolean).join('\n')
}

/** The English of some words; empty if they say nothing. */
interface Reading {
  english: string
  length: number
  isName?: boolean
}

const nothing: Reading = { english: '', length: 1 }

function glossOfLine(line: string): string {
  const words = wordsIn(line)
  const context = {
    words,
    capitalsTell: !isInTitleCase(words),
    inSmallLetters: new Set(words.flatMap((word) => (word.isCapitalized ? [] : [word.text]))),
  }
  const gloss: string[] = []
  let last = nothing
  for (let at = 0; at < words.length; at += last.length) {
    last = readAt(context, at, last)
    if (last.english) gloss.push(last.english)
  }
  return gloss.join(' ')
}

interface Context {
  words: readonly Word[]
  capitalsTell: boolean
  inSmallLetters: ReadonlySet<string>
}

function readAt(context: Context, at: number, last: Reading): Reading {
  const { words, capitalsTell } = context
  const word = words[at]!
  const showsName = capitalsTell && word.isCapitalized && !word.startsSentence
  if (showsName && last.isName && word.isAdjacent) return nameOf(word)
  const next = words[at + 1]
  const isBeforeCapital = next?.isCapitalized === true && next.isAdjacent
  if (word.isCapitalized && nameWords.has(word.folded) && isBeforeCapital && isUnknown(next))
    return nameOf(word)
  const found = numberAt(words, at) ?? phraseAt(words, at)
  if (found) return found
  if (functionWords.has(word.folded)) return showsName && isBeforeCapital ? nameOf(word) : nothing
  if (showsName && titles.has(words[at - 1]?.folded)) return nameOf(word)
  const english = englishWords.get(word.folded)
  if (english !== undefined) return { english, length: 1 }
  // "H-1B", "287(g)", "14th".
  if (/\d/.test(word.text)) return { english: word.text, length: 1 }
  if (!word.isCapitalized) return nothing
  return showsName || !isOrdinary(word, context) ? nameOf(word) : nothing
}

const nameOf = (word: Word): Reading => ({ english: word.text, length: 1, isName: true })

const isUnknown = ({ folded }: Word) => !englishWords.has(folded) && !functionWords.has(folded)

function phraseAt(words: readonly Word[], at: number): Reading | undefined {
  const phrase = phrasesByFirstWord.get(words[at]!.folded)?.find((candidate) => matches(candidate, words, at))
  return phrase && { english: phrase.english, length: phrase.words.length }
}

function matches(phrase: Phrase, words: readonly Word[], at: number): boolean {
  if (phrase.isName && words[at + phrase.words.length - 1]?.isCapitalized !== true) return false
  return phrase.words.every((word, i) => words[at + i]?.folded === word)
}

/** "el juez Guerra": the next word is a name, whatever it means. */
const titles: ReadonlySet<string | undefined> = new Set(
  (
    'juez jueza magistrado magistrada alcalde alcaldesa gobernador gobernadora senador senadora congresista representante ' +
    'presidente presidenta alguacil fiscal procurador procuradora secretario secretaria director directora agente padre obispo ' +
    'monsenor doctor doctora abogado abogada senor senora'
  ).split(' '),
)

/** "Puerto Rico", "Costa Mesa", "Julio Vélez": part of a name, if an unknown name follows. */
const nameWords: ReadonlySet<string> = new Set(
  'puerto costa casa rio isla campo valle mesa playa monte puente lago julio abril mayo domingo esperanza luz paz'.split(
    ' ',
  ),
)

/** Whether a word that has a capital because of its position is an ordinary word, by its ending or by its use elsewhere. */
function isOrdinary({ text, folded }: Word, { inSmallLetters }: Context): boolean {
  return inSmallLetters.has(folded) || (text.length > 5 && ordinaryEnding.test(folded))
}

const ordinaryEnding =
  /(?:cion|ciones|siones|mente|dad|dades|mientos?|ando|iendo|[ai]d[oa]s?|aron|ieron|aban|arian|er[oa]s|ores|oras|istas?|ancias?|encias?|an|en|ar|ales)$/

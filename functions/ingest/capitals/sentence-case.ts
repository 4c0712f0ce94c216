import type { Language } from '../../domain/model/article.ts'
import { capitalRuns } from './capital-runs.ts'
import { iceCase } from './ice.ts'
import { knownNames, type NameLexicon } from './name-lexicon.ts'
import {
  isAbbreviated,
  isBeforeState,
  isBeside,
  isLetter,
  isMonth,
  isPronoun,
  joinsName,
  joinsSurname,
} from './neighbors.ts'
import { type Spelling, spellingInText } from './spelling-in-text.ts'
import { abbreviations, commonNouns, firstNames, functionWords, titleWords } from './word-lists.ts'
import { capitalFirst, capitalized, type HeadlineWord, headlineWords } from './words.ts'

/** What shows how the words of a headline are written. */
export interface Evidence {
  /** The text of the same article. */
  text: string
  language: Language
  names?: NameLexicon | undefined
}

/**
 * Sets a headline in capitals, or the part of a headline that is in capitals, in sentence case. Names keep their capitals:
 * those of the lexicon, and those that the article's text writes with capitals. The first word of a sentence gets a capital,
 * the first word after a colon does not. Other headlines are returned as they are.
 */
export function sentenceCase(title: string, { text, language, names = knownNames }: Evidence): string {
  if (!mayBeInCapitals(title)) return title
  const words = headlineWords(title)
  const runs = capitalRuns(title, words)
  if (runs.length === 0) return title
  const spelling = spellingInText(text)
  const forms: (string | undefined)[] = []
  for (const [from, to] of runs) setRun(words, from, to, { spelling, language, names }, forms)
  const isWhole = words.length === runs[0]![1] - runs[0]![0]
  if (!runs.some(([from, to]) => isSentence(words.slice(from, to), forms.slice(from, to), spelling, isWhole)))
    return title
  let set = ''
  let end = 0
  for (const [index, word] of words.entries()) {
    const between = title.slice(end, word.start)
    set += between
    const form = forms[index] ?? word.text
    const opens = index === 0 || endsSentence(words[index - 1]!, between)
    set += opens && form === form.toLowerCase() ? capitalFirst(form) : form
    end = word.end
  }
  return set + title.slice(end)
}

/** Whether a headline may have a run of capitals, as very few do. A longer text is not a headline. */
export function mayBeInCapitals(title: string): boolean {
  return title.length <= MAX_LENGTH && /\p{Lu}[^\p{Ll}]{6}/u.test(title)
}

const MAX_LENGTH = 400

/** Whether a sentence ends between a word and the next. A period after an initial or a title ends none. */
function endsSentence(before: HeadlineWord, between: string): boolean {
  if (!/^["”’)]*[.!?…]+["”’)]*\s+["“‘¿¡(]*$/.test(between)) return false
  return /[!?]/.test(between) || (before.text.length > 2 && !titleWords.has(before.key))
}

interface Setting {
  spelling: ReadonlyMap<string, Spelling>
  language: Language
  names: NameLexicon
}

/** Decides on each word of a run, from `from` up to, but not including, `to`. */
function setRun(
  words: HeadlineWord[],
  from: number,
  to: number,
  setting: Setting,
  forms: (string | undefined)[],
): void {
  for (let at = from; at < to; at++) {
    const name = setting.names.at(words, at, setting.language)
    const isWhole = name !== undefined && at + name.length <= to
    if (isWhole && name.length > 1) {
      for (const [index, form] of name.entries())
        forms[at + index] = withAccents(form, words[at + index]!) + ending(words[at + index]!)
      at += name.length - 1
      continue
    }
    const word = words[at]!
    const form = formOf(words, at, isWhole ? name[0] : undefined, setting, forms)
    forms[at] = form + (form === word.text ? '' : ending(word))
  }
  // "President Trump", but "the president": only the next word shows which it is.
  for (let at = from; at < to - 1; at++)
    if (offices.has(words[at]!.key) && words[at]!.ending === '' && words[at + 1]!.joins)
      if (setting.names.isPerson(words[at + 1]!.key)) forms[at] = capitalFirst(forms[at]!)
}

const offices = new Set(
  'president mayor governor senator judge justice sheriff pope speaker secretary representative'.split(' '),
)

/** A name with the accents that the headline has: `ÁNGELES` is Ángeles in Spanish. */
function withAccents(form: string, { text, ending }: HeadlineWord): string {
  const written = text.slice(0, text.length - ending.length)
  if (/^[\x20-\x7F]*$/.test(written) || written.length !== form.length) return form
  return Array.from(form, (letter, at) =>
    /\p{Lu}/u.test(letter) ? written[at]! : written[at]!.toLowerCase(),
  ).join('')
}

function ending({ ending }: HeadlineWord): string {
  return ending.toLowerCase()
}

function formOf(
  words: HeadlineWord[],
  at: number,
  name: string | undefined,
  { spelling, language, names }: Setting,
  forms: readonly (string | undefined)[],
): string {
  const { text, ending, key } = words[at]!
  const base = text.slice(0, text.length - ending.length)
  const lower = base.toLowerCase()
  if (/\p{N}/u.test(base)) return /^\d+(?:ST|ND|RD|TH|S|AM|PM|ER|O|A)$/.test(base) ? lower : base
  if (key === 'v' && isAbbreviated(words, at)) return lower
  if (isAbbreviated(words, at) && abbreviations.has(key)) return capitalized(base)
  if (base.length === 1) return isLetter(words, at) ? base : lower
  const inText = spelling.get(key)
  // The pronoun is rare in headlines; the text has both.
  if (key === 'us' && language === 'en') return isPronoun(words, at) ? 'us' : 'US'
  if (key === 'ice') return iceCase(words, at, inText)
  if (inText !== undefined && inText.names >= inText.lower && inText.names > 0) {
    if (!commonNouns.has(key) || isBeside(words, at, inText)) return nameIn(inText)
  }
  if (inText !== undefined && inText.lower > 0 && (name === undefined || inText.names === 0))
    return inText.lowerForm
  if (name !== undefined) return withAccents(name, words[at]!)
  const plural = names.plural(base)
  if (plural !== undefined) return plural
  if (/^[OD]['’]\p{L}{3,}$/u.test(base)) return base.slice(0, 2) + capitalized(base.slice(2))
  if (/^MC[A-Z]{3,}$/.test(base)) return `Mc${capitalized(base.slice(2))}`
  if (titleWords.has(key)) return capitalized(base)
  if (isMonth(words, at)) return capitalized(base)
  if (functionWords.has(key)) return lower
  if (isBeforeState(words, at)) return capitalized(base)
  const previous = words[at - 1]
  if (firstNames.has(key) || (previous !== undefined && joinsName(previous, words[at]!, forms[at - 1])))
    return capitalized(base)
  if (joinsSurname(words, at, forms)) return capitalized(base)
  if (/^(?:II|III|IV|VII|VIII|IX|XII|XIII|XIV|XV|XVI)$/.test(base)) return base
  // Most acronyms can't be read as a word.
  if (base.length <= 5 && !/[AEIOUYÁÉÍÓÚ]/.test(base)) return key === 'vs' ? lower : base
  if (language === 'es') return lower.replace(/(?<=\p{L}{2}[cs])ion$/u, 'ión')
  return lower
}

/** A name as the text writes it. A long word in capitals is not an acronym but the place of a dateline. */
function nameIn({ form }: Spelling): string {
  return /^\p{Lu}{7,}$/u.test(form) ? capitalized(form) : form
}

/** Whether a run is more than acronyms: it has a word that any sentence may have, or two longer words that are not names; in
 * a headline of two words, one. */
function isSentence(
  words: HeadlineWord[],
  forms: (string | undefined)[],
  spelling: ReadonlyMap<string, Spelling>,
  isHeadline: boolean,
): boolean {
  const changed = words.filter(({ text }, index) => text.length > 1 && forms[index] !== text)
  return (
    changed.some(({ key }) => functionWords.has(key) || (spelling.get(key)?.lower ?? 0) > 0) ||
    changed.filter(({ text }) => text.length > 3).length >= 2 ||
    // `ICE RAIDS`: an acronym and a word.
    (isHeadline && words.length === 2 && changed.some(({ text }) => text.length > 3))
  )
}

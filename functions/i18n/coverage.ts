import type { ArticleForm, ItemKind, Language } from '../domain/model/article.ts'
import type { CoverageCounts } from '../domain/story/coverage.ts'
import { common as en } from './en/common.ts'
import { common as es } from './es/common.ts'

const allWords = { en: en.coverage, es: es.coverage }

/** Who covers a story; an edition's story has the same fields. */
export interface Coverage extends CoverageCounts {
  /** Whose headline readers see. */
  outlet: string
  kind: ItemKind
  form?: ArticleForm
  /** The headline's language. */
  language?: Language
  /** The official document of a story that a newsroom leads. */
  official?: { title: string; url: string }
}

/** A story's coverage in words. */
interface CoverageLine {
  outlet: string
  /** Such as "and 2 more outlets"; empty if no other outlet has its own report, or if it is one of the facts. */
  more: string
  /** Such as "also run by 3 outlets", "1 in Spanish". */
  facts: string[]
}

/** Describes how many outlets run a story: first the outlet that readers see, then each further fact. */
export function coverageNumbers(
  { outlet, outlets, copies, spanish, background = 0, kind, language }: Coverage,
  lang: Language,
): CoverageLine {
  const words = allWords[lang]
  const others = outlets - 1
  // Readers see that the headline is in Spanish.
  const alsoInSpanish = language === 'es' ? spanish - 1 : spanish
  const inSpanish = alsoInSpanish > 0 ? [words.spanish(alsoInSpanish)] : []
  const run = copies > 0 ? [words.same(copies)] : []
  const context = background > 0 ? [words.background(background)] : []
  const facts = lang === 'es' ? [...inSpanish, ...run, ...context] : [...run, ...inSpanish, ...context]
  if (kind === 'official') {
    const independent = others > 0 ? [words.outlets(others)] : []
    return { outlet, more: '', facts: [officialFact(lang), ...independent, ...facts] }
  }
  return { outlet, more: others > 0 ? words.more(others) : '', facts }
}

/** The same with what a list without links also says: that no other outlet has it, or that there is a document. */
export function coverageLine(story: Coverage, lang: Language): CoverageLine {
  const line = coverageNumbers(story, lang)
  if (story.kind === 'official') return line
  const { only, document } = allWords[lang]
  if (story.official) return { ...line, facts: [...line.facts, document] }
  return story.outlets <= 1 && story.copies <= 0 && !story.background
    ? { ...line, facts: [...line.facts, only] }
    : line
}

/** The fact that a story is an official document. */
export function officialFact(lang: Language): string {
  return allWords[lang].official.toLowerCase()
}

/** The same line as plain text, for feeds. */
export function coverageText(story: Coverage, lang: Language): string {
  const { outlet, more, facts } = coverageLine(story, lang)
  return [more ? `${outlet} ${more}` : outlet, ...facts].join(' \u00b7 ')
}

import type { Entry } from '../../../domain/model/entry.ts'
import { sentenceEnd } from '../../../domain/text/sentences.ts'
import { htmlParagraphs, plainParagraphs } from '../../text/html-text.ts'
import { alike } from '../../text/paragraphs.ts'
import { withoutDateline } from '../opening/dateline.ts'
import { withoutResidue } from './residue.ts'
import { MAX_UNIT } from './unit.ts'

/** A sentence or paragraph needs so many letters and spaces: shorter ones repeat by chance. */
const LEAST = 25
const MIN_ENTRIES = 3
/** Sentences and paragraphs at either end of a text that are compared. */
const UNITS = 5
/** Characters at either end of a text that are read. */
const READ = 2500

/**
 * The sentences and paragraphs that open or end the texts of many entries of a document with different titles: at least
 * three of them, and a fifth of all. They are about the source, not about any one article ("The port office is led by …").
 * They are keys as `alike` makes them.
 */
export function repeatedUnits(entries: readonly Texts[]): ReadonlySet<string> {
  const least = Math.max(MIN_ENTRIES, entries.length / 5)
  if (entries.length < MIN_ENTRIES || !mayRepeat(entries, least)) return none
  const counts = new Map<string, number>()
  const titles = new Set<string>()
  for (const entry of entries)
    for (const unit of unitsOf(entry, titles)) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  return new Set([...counts].flatMap(([unit, count]) => (count >= least ? unit : [])))
}

const none: ReadonlySet<string> = new Set()

/** Marks between which a sentence that is repeated must be the same, to the letter. */
const marks = /[.!?\n<>()\u2013\u2014]+/
/** How many pieces between marks are compared at either end of a text. */
const PIECES = 20

/** Whether enough entries have a piece of text in common. Most documents have none, and this is quick to see. */
function mayRepeat(entries: readonly Texts[], least: number): boolean {
  const counts = new Map<string, number>()
  for (const { summary = '', content = '' } of entries) {
    const pieces = new Set<string>()
    for (const text of [summary, content])
      for (const part of text.length <= READ * 2 ? [text] : [text.slice(0, READ), text.slice(-READ)]) {
        const all = part.split(marks)
        const ends = all.length <= PIECES * 2 ? all : [...all.slice(0, PIECES), ...all.slice(-PIECES)]
        for (const piece of ends) if (piece.length >= LEAST - 5) pieces.add(piece.trim())
      }
    for (const piece of pieces) {
      const count = (counts.get(piece) ?? 0) + 1
      if (count >= least) return true
      counts.set(piece, count)
    }
  }
  return false
}

/** Whether a sentence or paragraph is one of those that a document repeats. */
export function isRepeated(text: string, repeated: ReadonlySet<string> = none): boolean {
  return repeated.size > 0 && text.length <= MAX_UNIT && repeated.has(alike(text))
}

type Texts = Pick<Entry, 'title' | 'summary' | 'content'>

/** The units at the ends of an entry's texts; none if an entry before it has the same title. */
function unitsOf(entry: Texts, titles: Set<string>): ReadonlySet<string> {
  try {
    const { title = '', summary = '', content = '' } = entry
    const name = alike(title.slice(0, 200))
    // Versions of one article have the same sentences.
    if (titles.has(name)) return none
    titles.add(name)
    return new Set([...unitsAtEnds(summary, plainParagraphs), ...unitsAtEnds(content, htmlParagraphs)])
  } catch {
    // It is reported where the entry is read.
    return none
  }
}

function unitsAtEnds(text: string, paragraphsOf: (text: string) => string[]): string[] {
  if (text === '') return []
  const parts = text.length <= READ * 2 ? [text] : [text.slice(0, READ), text.slice(-READ)]
  const ends = parts.map((part) => paragraphsOf(part).map(withoutResidue))
  const first = ends[0]!
  const last = ends.at(-1)!
  return [
    ...[...first.slice(0, UNITS), ...last.slice(-UNITS)],
    ...first.slice(0, 2).map(withoutPlace).flatMap(sentencesOf).slice(0, UNITS),
    ...last.slice(-UNITS).flatMap(sentencesOf).slice(-UNITS),
  ].flatMap((unit) => {
    const key = unit.length <= MAX_UNIT ? alike(unit) : ''
    return key.length >= LEAST ? key : []
  })
}

function withoutPlace(paragraph: string): string {
  return withoutDateline(paragraph)?.rest ?? paragraph
}

function sentencesOf(paragraph: string): string[] {
  const sentences: string[] = []
  let from = 0
  for (const { index } of paragraph.slice(0, READ).matchAll(sentenceEnd)) {
    sentences.push(paragraph.slice(from, index + 1))
    from = index + 1
  }
  return [...sentences, paragraph.slice(from)]
}

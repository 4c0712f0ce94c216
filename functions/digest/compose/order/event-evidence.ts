import { identifiersIn } from '../../../domain/identifiers/identifiers.ts'
import type { Story } from '../../../domain/model/story.ts'

/** What a story names that is written alike in English and Spanish, with how much each says that two reports are of one event. */
export type EventEvidence = ReadonlyMap<string, number>

/** How much of a story's texts is read. */
const MAX_LENGTH = 1_500
/** The numbers and names of more would be a list. */
const MAX_KEPT = 40

/** "1,200", "1.200", "47-page": figures with two digits or more, and shares and dollars with one after the point. */
const figures = /(?<![\p{L}\d.,:/-])\$?(\d{1,3}(?:[.,]\d{3})+|\d{2,9})(?![\d:/]|[.,]\d|-\d)/gu
/** A word with a capital letter after a word without one, so that the beginning of a sentence is no name. */
const names = /(?<=[\p{Ll}\d,;”"’] )\p{Lu}\p{Ll}{3,20}(?![\p{L}])/gu
/** Years say little: most stories name one. */
const year = /^(?:19|20)\d\d$/

/** Finds them in the headlines and summaries of a story. */
export function evidenceOf(story: Story): EventEvidence {
  const text = `${story.headline}. ${story.summary}`.slice(0, MAX_LENGTH)
  const found = new Map<string, number>()
  const add = (key: string, weight: number) => {
    if (found.size < MAX_KEPT && !found.has(key)) found.set(key, weight)
  }
  for (const { key } of identifiersIn(text)) add(key, 2)
  for (const key of story.articles.flatMap(({ matters }) => matters).slice(0, MAX_KEPT)) add(key, 2)
  for (const [, figure = ''] of text.matchAll(figures)) {
    const number = figure.replace(/[.,]/g, '')
    if (!year.test(number)) add(`#${number}`, number.length > 2 ? 2 : 1)
  }
  for (const [name] of text.matchAll(names)) add(folded(name), 1)
  const [place] = story.places
  if (place?.includes('-')) add(`@${place}`, 1)
  return found
}

/** Without accents, since English reports leave them out. */
function folded(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

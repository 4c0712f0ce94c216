import type { Stated } from '../../../domain/model/article.ts'
import type { OutletNames } from '../names/outlet-names.ts'

/** The position of a unit (a paragraph or a sentence) in its text, and what is known about the article. */
export interface Around {
  title: string
  names: OutletNames
  /** Whether it is among the first or the last paragraphs, or a sentence at the end. */
  edge: 'first' | 'last' | undefined
  /** Whether it is the whole text. */
  alone?: boolean
  /** Whether it is a whole paragraph, and no sentence of one. */
  isParagraph?: boolean
}

/** Says that a unit is not news, and what it stated that is worth keeping; `undefined` if it is news. */
export type Rule = (unit: string, around: Around) => Stated | undefined

const nothing: Stated = {}

/** A rule of patterns that match whole units. */
export function matching(patterns: readonly RegExp[], where?: 'first' | 'last' | 'edge'): Rule {
  const joined = oneOf(patterns)
  return (unit, { edge }) => {
    if (where !== undefined && (where === 'edge' ? edge === undefined : edge !== where)) return undefined
    return joined(unit) ? nothing : undefined
  }
}

/** Tests several patterns. One pattern with many alternatives is several times as fast as many patterns. */
export function oneOf(patterns: readonly RegExp[]): (text: string) => boolean {
  const joined = [...Map.groupBy(patterns, ({ flags }) => flags)].map(
    ([flags, group]) => new RegExp(group.map(({ source }) => source).join('|'), flags),
  )
  return (text) => joined.some((pattern) => pattern.test(text))
}

import type { Stated } from '../../../domain/model/article.ts'
import type { OutletNames } from '../names/outlet-names.ts'

/** Where a unit, that is a paragraph or a sentence, stands, and what is known about its article. */
export interface Around {
  title: string
  names: OutletNames
  /** Whether it is among the first or the last paragraphs, or a sentence at the end. */
  edge: 'first' | 'last' | undefined
}

/** Says that a unit is not news, and what it stated that is worth keeping; `undefined` if it is news. */
export type Rule = (unit: string, around: Around) => Stated | undefined

const nothing: Stated = {}

/** A rule of patterns that match whole units. */
export function matching(patterns: readonly RegExp[], where?: 'first' | 'last' | 'edge'): Rule {
  return (unit, { edge }) => {
    if (where !== undefined && (where === 'edge' ? edge === undefined : edge !== where)) return undefined
    return patterns.some((pattern) => pattern.test(unit)) ? nothing : undefined
  }
}

import { forEachShared } from '../text/vector.ts'
import type { ArticleFeatures } from './features.ts'

/** Two titles are of one form if they share at least this many words, and at least this share of the longer one's words. */
const LEAST_SHARED = { words: 3, share: 0.5 }

/**
 * Whether two titles are of one form with different names in it, such as "Embassy in Aland pauses visas" and "Embassy in Beland
 * pauses visas", and neither article has the other's name.
 */
export function differInNames(a: ArticleFeatures, b: ArticleFeatures): boolean {
  return hasOwnName(a, b) && hasOwnName(b, a) && haveOneForm(a, b)
}

/**
 * Whether one newsroom wrote two titles of one form, with the same first words, about other subjects: "Agents arrest man wanted
 * for arson" and "… for fraud".
 */
export function areItemsOfOneForm(a: ArticleFeatures, b: ArticleFeatures): boolean {
  return (
    a.newsroom !== '' &&
    a.newsroom === b.newsroom &&
    a.titleStart !== 0 &&
    a.titleStart === b.titleStart &&
    hasOwnSubject(a, b) &&
    hasOwnSubject(b, a) &&
    haveOneForm(a, b)
  )
}

function haveOneForm(a: ArticleFeatures, b: ArticleFeatures): boolean {
  const shared = titleTermsShared(a, b)
  const longer = Math.max(sum(a.inTitle), sum(b.inTitle))
  return shared >= LEAST_SHARED.words && shared >= LEAST_SHARED.share * longer
}

function hasOwnName({ namesInTitle }: ArticleFeatures, { vector }: ArticleFeatures): boolean {
  return namesInTitle.some((name) => !vector.terms.includes(name))
}

function hasOwnSubject({ subjects }: ArticleFeatures, { vector }: ArticleFeatures): boolean {
  return subjects.some((term) => !vector.terms.includes(term))
}

function titleTermsShared(a: ArticleFeatures, b: ArticleFeatures): number {
  let count = 0
  forEachShared(a.vector.terms, b.vector.terms, (i, j) => {
    if (a.inTitle[i] && b.inTitle[j]) count++
  })
  return count
}

function sum(values: Uint8Array): number {
  return values.reduce((total, value) => total + value, 0)
}

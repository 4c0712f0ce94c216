import { isCommonInTitles } from '../evidence/subjects.ts'
import { forEachShared } from '../text/vector.ts'
import type { ArticleFeatures } from './features.ts'

/** Two reports of one act share at least this many words besides the common ones. */
const LEAST_SHARED = 2

/**
 * Whether two articles report acts of one kind, such as rulings, on different subjects: no word that shows what one title is about
 * is in the other article, and they share little more than the common words for such acts. Where few stories are known, these
 * words would seem rare.
 */
export function isOnOtherSubject(a: ArticleFeatures, b: ArticleFeatures): boolean {
  if (!haveOneKindOfAct(a, b) || a.subjects.length === 0 || b.subjects.length === 0) return false
  const [own, other] = [a.vector.terms, b.vector.terms]
  if (a.subjects.some((term) => other.includes(term)) || b.subjects.some((term) => own.includes(term)))
    return false
  let shared = 0
  forEachShared(own, other, (i) => {
    if (!isCommonInTitles(own[i]!)) shared++
  })
  return shared < LEAST_SHARED
}

/** Whether both titles report acts of one kind, or both report what a court does. */
function haveOneKindOfAct(a: ArticleFeatures, b: ArticleFeatures): boolean {
  return (concernsCourt(a) && concernsCourt(b)) || actsOf(a).some((act) => actsOf(b).includes(act))
}

function actsOf({ named }: ArticleFeatures): string[] {
  return named.outcomes.filter((outcome) => outcome.startsWith('act|'))
}

function concernsCourt(article: ArticleFeatures): boolean {
  return (
    article.named.courts.length > 0 ||
    actsOf(article).some((act) => ['act|ruling', 'act|suit', 'act|appeal'].includes(act))
  )
}

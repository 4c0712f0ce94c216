import type { Article } from '../../model/article.ts'

type Dates = Pick<Article, 'firstSeen' | 'published'>

/**
 * An edited article with the dates of its first version: when we saw it first, and the earliest date that its source gave,
 * which is not after that. So a date that its source moves with each edit makes no story newer.
 */
export function withFirstDates<T extends Dates>(edited: T, first: Dates): T {
  const firstSeen = earlier(first.firstSeen, edited.firstSeen)
  const given = [first.published, edited.published].filter((date) => date !== undefined)
  return {
    ...edited,
    firstSeen,
    ...(given.length > 0 && { published: [...given, firstSeen].reduce(earlier) }),
  }
}

function earlier(one: string, other: string): string {
  return one < other ? one : other
}

import type { Article } from '../../model/article.ts'

type Dates = Pick<Article, 'firstSeen' | 'published'>

/**
 * An edited article with the dates of its first version: when we first saw it, and the earliest date that its source gave,
 * which is never later than that. A source that changes the date with each edit therefore makes no story newer.
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

import type { Article, DecidedArticle } from '../../model/article.ts'
import type { Member } from '../story-record.ts'
import { formerUrls } from './former-urls.ts'

/** An edited article in the place of the version before it, with the addresses and the dates that the earlier ones had. */
export function editedVersion<T extends Article>(edited: T, before: Version) {
  const { placement, joined, formerStories } = before
  return {
    ...withFirstDates(edited, before),
    ...formerUrls(edited.url, before),
    placement,
    joined,
    ...(formerStories && { formerStories }),
  }
}

/** What is kept of the version before, whether it is stored in its story or was just decided. */
type Version = Pick<Member, 'placement' | 'joined'> &
  Pick<DecidedArticle, 'formerStories'> &
  Pick<Article, 'firstSeen' | 'published' | 'url' | 'formerUrls'>

type Dates = Pick<Article, 'firstSeen' | 'published'>

/**
 * An edited article with the dates of its first version: when we first saw it, and the earliest date that its source gave,
 * which is never later than that. A source that changes the date with each edit therefore makes no story newer.
 */
function withFirstDates<T extends Dates>(edited: T, first: Dates): T {
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

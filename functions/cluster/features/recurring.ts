import { MAX_MEMBERS_COMPARED, type OpenStory } from '../window/open-story.ts'
import type { ArticleFeatures } from './features.ts'

/** A piece that a source publishes again under the same title within half a day is an update, not a new issue. */
const SAME_ISSUE_DAYS = 0.5

/**
 * Whether the story holds an earlier issue of this article's series: a column, briefing or live blog that a source
 * publishes under the same title each day. Such a title does not show what it is about, so the issues are not one story.
 */
export function hasEarlierIssue(article: ArticleFeatures, { members }: OpenStory): boolean {
  const title = titleOf(article)
  if (!title || article.source === undefined || article.day === undefined) return false
  for (const { features } of members.values().take(MAX_MEMBERS_COMPARED)) {
    if (features.source !== article.source || features.day === undefined) continue
    if (Math.abs(features.day - article.day) >= SAME_ISSUE_DAYS && titleOf(features) === title) return true
  }
  return false
}

function titleOf({ identities }: ArticleFeatures): string | undefined {
  return identities.find((identity) => identity.startsWith('title '))
}

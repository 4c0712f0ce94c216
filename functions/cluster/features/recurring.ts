import { MAX_MEMBERS_COMPARED, type OpenStory } from '../window/open-story.ts'
import type { ArticleFeatures } from './features.ts'

/** A piece that a publisher repeats under the same title within half a day is an update, not a new issue. */
export const SAME_ISSUE_DAYS = 0.5

/**
 * Whether the story holds an earlier issue of this article's series: a column, briefing or live blog that a publisher
 * publishes under the same title each day. Such a title does not show what an issue is about, so the issues are not one story.
 */
export function hasEarlierIssue(article: ArticleFeatures, { members }: OpenStory): boolean {
  if (article.publisher === undefined || article.titleKey === 0) return false
  for (const { features } of members.values().take(MAX_MEMBERS_COMPARED))
    if (isOtherIssue(features, article)) return true
  return false
}

/** Whether two articles are issues of one series: one publisher, and one title on two days or with two months in it. */
export function isOtherIssue(a: ArticleFeatures, b: ArticleFeatures): boolean {
  if (a.publisher === undefined || a.publisher !== b.publisher) return false
  if (a.seriesKey !== 0 && a.seriesKey === b.seriesKey && a.titleMarks !== b.titleMarks) return true
  if (a.titleKey === 0 || a.titleKey !== b.titleKey) return false
  return a.day !== undefined && b.day !== undefined && Math.abs(a.day - b.day) >= SAME_ISSUE_DAYS
}

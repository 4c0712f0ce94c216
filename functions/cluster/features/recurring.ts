import type { OpenStory } from '../window/open-story.ts'
import type { ArticleFeatures } from './features.ts'

/** Half a day: what a source says again under one title within it is the same piece, taken further. */
const soon = 0.5
/** Enough of a large story's articles. */
const mostAsked = 64

/**
 * Whether the story holds an earlier piece of this article's series: a source's column, briefing or live blog that
 * returns under one title each day. Its title says nothing of what it is about, so the two are two.
 */
export function hasEarlierIssue(article: ArticleFeatures, { members }: OpenStory): boolean {
  const title = titleOf(article)
  if (!title || article.source === undefined || article.day === undefined) return false
  for (const { kept } of members.values().take(mostAsked)) {
    if (kept.source !== article.source || kept.day === undefined) continue
    if (Math.abs(kept.day - article.day) >= soon && titleOf(kept) === title) return true
  }
  return false
}

function titleOf({ identities }: ArticleFeatures): string | undefined {
  return identities.find((identity) => identity.startsWith('title '))
}

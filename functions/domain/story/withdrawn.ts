import type { Story, StoryArticle, Withdrawal } from '../model/story.ts'
import type { FirstPublication } from './story-record.ts'

/**
 * What is left of a story that an editor took out of the digest: that it was there, where it stood, and when and why it
 * went. Nothing where readers had not seen it yet.
 */
export function withdrawn(
  story: Story,
  withdrawal: Withdrawal,
  { shown = '' }: FirstPublication,
): Story | undefined {
  if (withdrawal.at < shown) return undefined
  const { status: _status, summarySource: _source, ...rest } = story
  return {
    ...rest,
    headline: '',
    summary: '',
    lead: wordless(story.lead),
    // Who carried it decides in which feeds it stands.
    articles: story.articles.map(wordless),
    updated: withdrawal.at,
    withdrawn: withdrawal,
  }
}

function wordless({
  url: _url,
  author: _author,
  document: _document,
  guid: _guid,
  ...article
}: StoryArticle): StoryArticle {
  return { ...article, title: '', summary: '', reasons: [], categories: [], matters: [] }
}

import { wordless } from '../decisions/redacted.ts'
import type { Story, Withdrawal } from '../model/story.ts'
import type { FirstPublication } from './story-record.ts'

/**
 * The story without its texts, for readers of a story that an editor removed: that it existed, and when and why it was
 * removed. `undefined` if readers had not seen it yet.
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
    // Which outlets had it decides in which feeds it appears.
    articles: story.articles.map(wordless),
    updated: withdrawal.at,
    withdrawn: withdrawal,
  }
}

import type { Language } from '../model/article.ts'
import type { EditionStory } from '../model/edition.ts'

/**
 * A story of an edition as readers of a language see it: with the report in their language, if there is one. What was an
 * official document with such a report is then news, and the document stands beside it.
 */
export function inLanguage(story: EditionStory, language: Language): EditionStory {
  const { url: _, claimed: __, source: ___, summarySource: ____, other, ...rest } = story
  if (!other || story.language === language) return story
  const { story: _____, ...version } = other
  return { ...rest, ...version, language, ...(story.kind === 'official' && { kind: 'news' as const }) }
}

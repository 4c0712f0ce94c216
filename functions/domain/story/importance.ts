import type { Language } from '../model/article.ts'
import type { Source } from '../model/source.ts'
import type { Story } from '../model/story.ts'
import { independentOutlets } from './coverage.ts'

/** The kind of each source, by its id. */
export type SourceKinds = ReadonlyMap<string, Source['kind']>

/** Independent outlets from which on a story is important. */
const IMPORTANT_OUTLETS = 3

/** Whether a story is led by an official document. */
export function isOfficial({ kind }: Pick<Story, 'kind'>): boolean {
  return kind === 'official'
}

/** Whether a story is an official document that puts a rule into force. */
function isFinalAct({ kind, status }: Pick<Story, 'kind' | 'status'>): boolean {
  return isOfficial({ kind }) && status?.stage === 'final'
}

/** Whether a story belongs in the feed of important stories: three independent outlets have it, or it is a final act. */
export function isImportant(story: Story): boolean {
  return independentOutlets(story.articles) >= IMPORTANT_OUTLETS || isFinalAct(story)
}

/** Whether an article of the story is in Spanish. */
export function isInSpanish({ articles }: Pick<Story, 'articles'>): boolean {
  return articles.some(({ language }) => language === 'es')
}

/** What a day of age leaves of a story's weight on the front page, which is about today. */
export const LEFT_AFTER_DAY = 0.6

/**
 * The weight of a story on the front page: each independent outlet counts one and a final act five, and a day of age
 * takes away two fifths. For readers of Spanish, stories with an article in Spanish count double.
 */
export function frontPageWeight(story: Story, ageDays: number, language: Language): number {
  const act = isFinalAct(story) ? 5 : 0
  const own = language === 'es' && isInSpanish(story) ? 2 : 1
  return (outletsOf(story) + act) * own * LEFT_AFTER_DAY ** Math.max(0, ageDays)
}

const counted = new WeakMap<Story, number>()

/** Counted once for each object: a story that changes is a new object. */
function outletsOf(story: Story): number {
  const known = counted.get(story)
  if (known !== undefined) return known
  const count = independentOutlets(story.articles)
  counted.set(story, count)
  return count
}

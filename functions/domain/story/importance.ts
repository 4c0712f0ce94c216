import type { Language } from '../model/article.ts'
import type { Source } from '../model/source.ts'
import type { Story } from '../model/story.ts'
import { DAY_MS } from '../time.ts'
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

/**
 * The weight of a story among those of a whole edition. Coverage counts most, in doublings; then official weight, the
 * spread of kinds of source, and recency, which matters little within a week.
 */
export function editionWeight(story: Story, kinds: SourceKinds, now: Date): number {
  const coverage = 3 * Math.log2(1 + independentOutlets(story.articles))
  const official = story.articles.some(({ kind }) => kind === 'official') ? 1.5 : 0
  const binding = story.status ? 1 : 0
  const spread = new Set(story.articles.map(({ source }) => kinds.get(source))).size - 1
  const days = Math.max(0, now.getTime() - new Date(story.published).getTime()) / DAY_MS
  return coverage + official + binding + Math.min(spread, 3) * 0.75 + 1.5 * Math.exp(-days / 4)
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
  return (independentOutlets(story.articles) + act) * own * LEFT_AFTER_DAY ** Math.max(0, ageDays)
}

import type { Placement } from '../../domain/model/article.ts'
import type { ArticleFeatures } from '../features/features.ts'

/** An article in the window, with its features and its place in a story. */
export interface ClusteredArticle {
  features: ArticleFeatures
  placement: Placement
  /** The number of the log entry in which it joined its story. */
  joined: number
  /** Grows with each article that is added, edited or moved. Lists of articles keep this order. */
  order: number
}

/** Rules of placement that give an article its own story. */
const founderRules = new Set(['new story', 'pinned apart'])

/** Whether the article is the one that started the story with this id. */
export function isFounderOf({ placement }: ClusteredArticle, story: string): boolean {
  return founderRules.has(placement.rule) && placement.story === story
}

import type { Placement } from '../../domain/model/article.ts'
import type { ArticleFeatures } from '../features/features.ts'

/** An article that is in the window. */
export interface WindowEntry {
  kept: ArticleFeatures
  placement: Placement
  /** The number of the log entry in which it joined its story. */
  joined: number
  /** Rises with each article that comes, is edited or moves. Lists of articles keep this order. */
  order: number
}

/** The rules that give an article a story of its own. */
const founding = new Set(['new story', 'pinned apart'])

/** Whether the story of this id began with the article. */
export function founds({ placement }: WindowEntry, story: string): boolean {
  return founding.has(placement.rule) && placement.story === story
}

import type { Story } from '../../../domain/model/story.ts'
import { TOP_STORIES } from '../limits.ts'

/** The stories that all readers get, from stories by rank: the first reports, and what editors placed among them. */
export function topStories(ranked: readonly Story[], chosen: ReadonlySet<string> = new Set()): Story[] {
  const isReport = ({ kind, form }: Story) => (kind === 'news' || kind === 'official') && form === undefined
  return ranked.filter((story) => isReport(story) || chosen.has(story.id)).slice(0, TOP_STORIES)
}

import type { OpenStory } from './open-story.ts'
import { isExpired, rebuildStory, removeArticle, storyOf, type WindowState } from './window-state.ts'

/**
 * Removes the articles that are older than the horizon. What remains must not depend on what was removed, because a
 * process that restarts never reads that.
 */
export function evictExpired(state: WindowState, horizon: WindowState['horizon']): void {
  const horizonMoved = horizon.day !== state.horizon.day || horizon.seq !== state.horizon.seq
  state.horizon = horizon
  const changed = new Set<OpenStory>()
  const ids = horizonMoved ? expiredArticles(state) : [...state.expired]
  for (const id of ids) {
    const story = storyOf(state, id)
    if (story) changed.add(story)
    removeArticle(state, id)
  }
  for (const story of changed) rebuildStory(state, story)
  if (horizonMoved) state.stories.evictRedirects(horizon.seq)
}

function expiredArticles(state: WindowState): string[] {
  return [...state.articles.values()]
    .filter((article) => isExpired(article, state))
    .map(({ features }) => features.id)
}

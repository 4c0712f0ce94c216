import { activeDecisions } from '../../domain/decisions/active-decisions.ts'
import type { Decision } from '../../domain/model/decision.ts'
import type { EarlierCorrection } from '../../domain/model/edition.ts'
import type { Story } from '../../domain/model/story.ts'

/** The corrections since the decision `after`, of stories that readers have seen and of earlier editions, in order. */
export function earlierCorrections(
  log: readonly Decision[],
  after: number,
  stories: readonly Story[],
): EarlierCorrection[] {
  const byId = new Map(stories.flatMap((story) => [story.id, ...story.absorbed].map((id) => [id, story])))
  return activeDecisions(log).flatMap(({ number, at, act }): EarlierCorrection[] => {
    if (number <= after) return []
    if (act.is === 'correct-edition') return [{ at, text: act.text, edition: act.edition }]
    const story = 'story' in act ? byId.get(act.story) : undefined
    if (!story) return []
    if (act.is === 'correct' && !story.withdrawn) {
      return [{ at, text: act.text, headline: story.headline, story: story.id }]
    }
    if (act.is !== 'hide' || !story.withdrawn) return []
    return [{ at, story: story.id, ...(act.note && { text: act.note }) }]
  })
}

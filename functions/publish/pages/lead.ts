import type { Story } from '../../model/story.ts'
import { daysBetween } from '../../pages/dates.ts'
import { dayOfStory, independent, isOfficial } from '../shelf.ts'

/**
 * The stories that open the front page, the weightiest first: each outlet that has it on its own counts one, a final
 * official act five, and a day's age takes away two fifths.
 */
export function leads(recent: readonly Story[], today: string, timeZone: string, count: number): Story[] {
  const weigh = (story: Story) => {
    const age = Math.max(0, daysBetween(dayOfStory(story, timeZone), today))
    const act = isOfficial(story) && story.status?.stage === 'final' ? 5 : 0
    return (independent(story) + act) * 0.6 ** age
  }
  return recent
    .map((story) => ({ story, weight: weigh(story) }))
    .sort((a, b) => b.weight - a.weight || (a.story.id < b.story.id ? 1 : -1))
    .slice(0, count)
    .map(({ story }) => story)
}

import type { Story } from '../../domain/model/story.ts'
import { isDay } from '../../web/components/item.tsx'

export interface Deadline {
  /** Such as `2026-12-04`. */
  day: string
  kind: 'comments' | 'effective'
  story: Story
}

const shown = 6

/** The days still to come on which comments close or something takes effect, the nearest first. */
export function deadlines(stories: readonly Story[], today: string): Deadline[] {
  const coming: Deadline[] = []
  for (const story of stories) {
    if (!story.status) continue
    const { commentsClose, effective, stage } = story.status
    if (isDay(commentsClose) && commentsClose.slice(0, 10) >= today) {
      coming.push({ day: commentsClose.slice(0, 10), kind: 'comments', story })
    } else if (isDay(effective) && effective.slice(0, 10) >= today && stage === 'final') {
      coming.push({ day: effective.slice(0, 10), kind: 'effective', story })
    }
  }
  return coming.sort((a, b) => (a.day + a.story.id < b.day + b.story.id ? -1 : 1)).slice(0, shown)
}

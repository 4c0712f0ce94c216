import { DAY_MS, dayOf } from '../../domain/time.ts'
import type { Table } from '../../ports/table.ts'
import { Stories } from '../../store/stories/stories.ts'

/** Older stories are not looked for. */
const STORY_DAYS = 14

/** When the newest story of the last days was first shown to readers; ISO 8601. */
export async function newestStoryAt(content: Table, now: Date): Promise<string | undefined> {
  const stories = new Stories(content)
  for (let days = 0; days < STORY_DAYS; days += 1) {
    const day = dayOf(new Date(now.getTime() - days * DAY_MS), 'UTC').replaceAll('-', '')
    const shown = (await stories.foundedOn(day)).flatMap(
      ({ firstPublication: first }) => first?.shown ?? first?.at ?? [],
    )
    if (shown.length > 0) return shown.reduce((a, b) => (a > b ? a : b))
  }
  return undefined
}

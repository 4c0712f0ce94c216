import type { Source } from '../../domain/model/source.ts'
import { firstPublicationOf } from '../../domain/story/publication/first-publication.ts'
import { isWaiting } from '../../domain/story/publication/is-waiting.ts'
import type { FirstPublication, StoryRecord } from '../../domain/story/story-record.ts'
import { DAY_MS, MINUTE_MS } from '../../domain/time.ts'
import { days as daysBetween } from '../../store/stories/read-stories.ts'
import type { Stories } from '../../store/stories/stories.ts'

/** Days back in which unpublished stories are looked for. */
const LOOKBACK_DAYS = 2
/** The same before an edition: stories of these days are published even if no publisher ran, or no edition would have them. */
export const COMPOSING_LOOKBACK_DAYS = 9

interface Due {
  now: Date
  settleMinutes: number
  days?: number
  /** Returns at least all stories of these days, each `YYYYMMDD`, that are not published yet. */
  waitingOn?: (days: Iterable<string>) => Promise<readonly StoryRecord[]>
}

/**
 * Publishes the stories of the last `days` that began at least `settleMinutes` ago, so that copies can be found before
 * readers see a story. Stores when each was published first, and under which article's headline and link. Returns how many
 * stories were published, and how many are waiting.
 */
export async function publishDueStories(
  stories: Stories,
  sources: ReadonlyMap<string, Source>,
  { now, settleMinutes, days = LOOKBACK_DAYS, waitingOn = (all) => foundedOn(all, stories) }: Due,
): Promise<{ published: number; waiting: number }> {
  const latestFounding = new Date(now.getTime() - settleMinutes * MINUTE_MS).toISOString()
  const due: { story: string; firstPublication: FirstPublication }[] = []
  let waiting = 0
  const found = await waitingOn(daysBetween(new Date(now.getTime() - days * DAY_MS), now))
  for (const record of found.filter(isWaiting)) {
    if (foundedAt(record) > latestFounding) waiting++
    else
      due.push({
        story: record.id,
        firstPublication: firstPublicationOf(record, sources, now.toISOString()),
      })
  }
  await stories.publish(due)
  return { published: due.length, waiting }
}

async function foundedOn(days: Iterable<string>, stories: Stories): Promise<StoryRecord[]> {
  const found: StoryRecord[] = []
  for (const day of days) found.push(...(await stories.foundedOn(day)))
  return found
}

function foundedAt({ members }: StoryRecord): string {
  return members.reduce((first, { firstSeen }) => (firstSeen < first ? firstSeen : first), '9999')
}

import { decisionsOnMatters } from '../../domain/decisions/for-matters.ts'
import type { Decision } from '../../domain/model/decision.ts'
import type { Story } from '../../domain/model/story.ts'
import { dayOf } from '../../domain/time.ts'
import { type Found, findMatters } from '../../matters/find-matters.ts'
import type { Matters } from '../../store/stories/matters.ts'
import type { AppContext } from '../context.ts'

/** Finds the matters of the stories that readers see. What must be kept of them is in `records`; only the publisher stores it. */
export async function readMatters(
  stories: readonly Story[],
  log: readonly Decision[],
  { configuration, clock, matters }: Pick<AppContext, 'configuration' | 'clock'> & { matters: Matters },
): Promise<Found> {
  const records = await matters.all()
  return findMatters({
    stories,
    records,
    decisions: decisionsOnMatters(log, records),
    today: dayOf(clock(), configuration.publication.schedule.timeZone),
    configuration,
  })
}

import { decisionsOnMatters } from '../../domain/decisions/for-matters.ts'
import { redactedIn } from '../../domain/decisions/redacted.ts'
import type { Decision } from '../../domain/model/decision.ts'
import type { Source } from '../../domain/model/source.ts'
import type { Story } from '../../domain/model/story.ts'
import { isOptedOut } from '../../domain/story/opted-out.ts'
import { scopeOf } from '../../domain/story/publication/scope.ts'
import { dayOf } from '../../domain/time.ts'
import { type Found, findMatters } from '../../matters/find-matters.ts'
import type { IsGone } from '../../matters/takedown.ts'
import type { Matters } from '../../store/stories/matters.ts'
import { type AppContext, sourcesById } from '../context.ts'

/** Finds the matters of the stories that readers see. What must be kept of them is in `records`; only the publisher stores it. */
export async function readMatters(
  stories: readonly Story[],
  log: readonly Decision[],
  context: AppContext & { matters: Matters },
): Promise<Found> {
  const { configuration, clock, matters } = context
  const isGone = goneOf(log, sourcesById(context))
  const records = await matters.all()
  const found = findMatters({
    stories,
    records,
    decisions: decisionsOnMatters(log, records),
    today: dayOf(clock(), configuration.publication.schedule.timeZone),
    configuration,
    ...(isGone && { isGone }),
  })
  // A matter may have been found before the scope was narrowed.
  const isIn = scopeOf(configuration.publication, configuration.places)
  return { ...found, matters: found.matters.filter(isIn) }
}

/** What may not be kept of publishers that opted out, and of articles whose text editors removed; `undefined` if there are none. */
function goneOf(log: readonly Decision[], sources: ReadonlyMap<string, Source>): IsGone | undefined {
  const redacted = redactedIn(log)
  if (redacted.size === 0 && [...sources.values()].every(({ blocked }) => blocked === undefined))
    return undefined
  return ({ outlet, url, article }) =>
    (article !== undefined && redacted.has(article)) || isOptedOut({ outlet, url }, sources)
}

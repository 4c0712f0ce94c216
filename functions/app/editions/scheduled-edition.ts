import { editionId, extraEditionId, isBesideSchedule, isLater } from '../../domain/edition/edition-id.ts'
import type { LostEdition } from '../../domain/edition/lost-edition.ts'
import type { Edition } from '../../domain/model/edition.ts'
import type { Preferences } from '../../domain/model/subscriber.ts'
import { openContentStores, openStores } from '../../store/open-stores.ts'
import { projectedUpTo } from '../../store/stories/projection.ts'
import { type Subscribers, shards } from '../../store/subscribers/subscribers.ts'
import type { ComposingContext } from '../context.ts'
import { composeEdition } from './compose-edition.ts'

type Frequency = Preferences['frequency']

/**
 * Composes the scheduled edition of a day, once. Returns `undefined` if it was done already, if nothing is new, or if
 * nobody gets the daily edition.
 * @throws {ComposingElsewhere} if another process is composing.
 */
export async function composeScheduled(
  context: ComposingContext,
  frequency: Frequency,
  day: string,
): Promise<Edition | undefined> {
  const { editions, subscribers } = openStores(context)
  if (await editions.isDone(frequency, day)) return undefined
  if (frequency === 'daily' && !(await isWanted(frequency, subscribers))) {
    await editions.passOver(frequency, await projectedUpTo(context.content))
    await editions.setDone(frequency, day)
    return undefined
  }
  // After a crash before the slot was marked as done, its edition must not be composed again. An extra edition of an
  // editor takes no slot.
  const id = editionId(day, frequency, undefined)
  const exists = await editions.has(id, frequency)
  const edition = await composeEdition(context, frequency, (last) =>
    exists || isLater(last, day) ? undefined : id,
  )
  await editions.setDone(frequency, day)
  return edition
}

/** Whether any reader gets editions of this frequency. */
async function isWanted(frequency: Frequency, subscribers: Subscribers): Promise<boolean> {
  for (const shard of shards) {
    for await (const { subscriber } of subscribers.inShard(shard)) {
      const { state, email, preferences } = subscriber
      if (state === 'active' && email && preferences.frequency === frequency) return true
    }
  }
  return false
}

/** Composes the extra edition that an editor decided to send, once. */
export function composeExtra(
  context: ComposingContext,
  { decision, frequency, day }: { decision: number; frequency: Frequency; day: string },
): Promise<Edition | undefined> {
  return composeEdition(context, frequency, async (last) =>
    (await isComposed(decision, frequency, context)) ? undefined : extraEditionId(day, frequency, last),
  )
}

/** Whether an extra edition was frozen since that decision. */
async function isComposed(
  decision: number,
  frequency: Frequency,
  context: ComposingContext,
): Promise<boolean> {
  const { decisions, editions } = openContentStores(context)
  const log = await decisions.all()
  const decidedAt = log.find(({ number }) => number === decision)?.at ?? ''
  const lost: LostEdition[] = []
  const newestFirst = editions.all(frequency, (error) => lost.push(error))
  for await (const edition of newestFirst) {
    if ((edition.decisions ?? 0) < decision) break
    if (isBesideSchedule(edition)) return true
  }
  // An edition whose file is lost may have been sent.
  return lost.some(({ edition }) => isBesideSchedule(edition) && edition.frozenAt >= decidedAt)
}

/** Composes an edition now, outside the schedule, under a free id of that day. */
export function composeNow(
  context: ComposingContext,
  frequency: Frequency,
  day: string,
): Promise<Edition | undefined> {
  return composeEdition(context, frequency, (last) => editionId(day, frequency, last))
}

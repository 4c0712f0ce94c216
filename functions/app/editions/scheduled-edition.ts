import { editionId, extraEditionId, isBesideSchedule, isLater } from '../../domain/edition/edition-id.ts'
import type { LostEdition } from '../../domain/edition/lost-edition.ts'
import type { Edition } from '../../domain/model/edition.ts'
import { Editions } from '../../store/editions/editions.ts'
import { Decisions } from '../../store/stories/decisions.ts'
import { projectedUpTo } from '../../store/stories/projection.ts'
import { Subscribers, shards } from '../../store/subscribers/subscribers.ts'
import type { ComposingContext } from '../context.ts'
import { composeEdition } from './compose-edition.ts'

type Frequency = Edition['frequency']

/**
 * Takes the schedule's turn of a day once: composes what is due, or finds that there is nothing new to say or that
 * nobody wants it daily. It rejects where somebody else is composing, and is to be tried again.
 */
export async function composeScheduled(
  context: ComposingContext,
  frequency: Frequency,
  day: string,
): Promise<Edition | undefined> {
  const editions = new Editions(context.content, context.kept)
  if (await editions.isDone(frequency, day)) return undefined
  if (frequency === 'daily' && !(await isWanted(frequency, new Subscribers(context.subscribers)))) {
    await editions.passOver(frequency, await projectedUpTo(context.content))
    await editions.setDone(frequency, day)
    return undefined
  }
  // A crash before the turn is noted must not bring its edition a second time; one that an editor asked for beside the
  // schedule takes no turn.
  const id = editionId(day, frequency, undefined)
  const stands = await editions.has(id, frequency)
  const edition = await composeEdition(context, frequency, (last) =>
    stands || isLater(last, day) ? undefined : id,
  )
  await editions.setDone(frequency, day)
  return edition
}

/** Whether anybody would be mailed. */
async function isWanted(frequency: Frequency, subscribers: Subscribers): Promise<boolean> {
  for (const shard of shards) {
    for await (const { subscriber } of subscribers.inShard(shard)) {
      const { state, email, preferences } = subscriber
      if (state === 'active' && email && preferences.frequency === frequency) return true
    }
  }
  return false
}

/** Composes the edition that a decision of an editor asked for beside those of the schedule, once. */
export function composeExtra(
  context: ComposingContext,
  { decision, frequency, day }: { decision: number; frequency: Frequency; day: string },
): Promise<Edition | undefined> {
  return composeEdition(context, frequency, async (last) =>
    (await isComposed(decision, frequency, context)) ? undefined : extraEditionId(day, frequency, last),
  )
}

/** Whether an edition beside the schedule was frozen since that decision. */
async function isComposed(
  decision: number,
  frequency: Frequency,
  context: ComposingContext,
): Promise<boolean> {
  const log = await new Decisions(context.content).all()
  const asked = log.find(({ number }) => number === decision)?.at ?? ''
  const lost: LostEdition[] = []
  const after = new Editions(context.content, context.kept).all(frequency, (one) => lost.push(one))
  for await (const edition of after) {
    if ((edition.decisions ?? 0) < decision) break
    if (isBesideSchedule(edition)) return true
  }
  // One whose file is lost may have been emailed to readers.
  return lost.some(({ edition }) => isBesideSchedule(edition) && edition.frozenAt >= asked)
}

/** Composes an edition off schedule, under an id of that day that is free. */
export function composeNow(
  context: ComposingContext,
  frequency: Frequency,
  day: string,
): Promise<Edition | undefined> {
  return composeEdition(context, frequency, (last) => editionId(day, frequency, last))
}

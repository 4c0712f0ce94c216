import { dueSlot } from '../../app/editions/due-slots.ts'
import { decisionsByEdition } from '../../domain/decisions/for-editions.ts'
import type { Publication } from '../../domain/model/publication.ts'
import { isPolled, type Source } from '../../domain/model/source.ts'
import type { SourceState } from '../../domain/model/source-state.ts'
import { frequencies } from '../../domain/model/subscriber.ts'
import { DAY_MS, HOUR_MS, minuteOf } from '../../domain/time.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Editions } from '../../store/editions/editions.ts'
import type { Decisions } from '../../store/stories/decisions.ts'
import { type Check, toDo } from './check.ts'

/** An edition is composed within minutes of its time. */
const LATE_MS = HOUR_MS
/** A digest that a timer starts may read its sources once a day. */
const UNREAD_MS = 1.25 * DAY_MS

/** Reports editions whose time has passed, and sources that are due and were not requested. */
export async function checkSchedule(
  { schedule }: Pick<Publication, 'schedule'>,
  { editions, decisions }: { editions: Editions; decisions: Decisions },
  clock: Clock,
  remedy: string,
): Promise<Check[]> {
  const byEdition = decisionsByEdition(await decisions.all())
  const missed: Check[] = []
  for (const frequency of frequencies) {
    const { id, day, at } = dueSlot(frequency, { schedule, clock })
    const isHeld = byEdition.get(id)?.timing === 'hold'
    const isLate = clock().getTime() - at.getTime() > LATE_MS
    if (!isLate || isHeld || !(await editions.followsSchedule(frequency))) continue
    if (await editions.isDone(frequency, day)) continue
    missed.push(
      toDo(
        `The ${frequency} edition of ${day} was due at ${minuteOf(at)} UTC and was not composed, so nobody has received it. ${remedy} The digest then composes it at once.`,
      ),
    )
  }
  return missed
}

/** Reports if no source has been requested for more than a day although some are due. */
export function checkPolls(
  sources: readonly Source[],
  states: ReadonlyMap<string, SourceState>,
  now: Date,
  remedy: string,
): Check[] {
  const polled = sources.filter(isPolled).flatMap(({ id }) => states.get(id) ?? [])
  const last = polled
    .flatMap(({ lastPolled, firstPolled }) => lastPolled ?? firstPolled ?? [])
    .sort()
    .at(-1)
  const isDue = polled.some(({ nextPoll }) => now.getTime() - Date.parse(nextPoll) > UNREAD_MS)
  if (last === undefined || !isDue || now.getTime() - Date.parse(last) < UNREAD_MS) return []
  return [
    toDo(
      `No source has been requested since ${minuteOf(last)} UTC, so the site has no news since then. ${remedy}`,
    ),
  ]
}

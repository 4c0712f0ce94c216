import { editionId } from '../../domain/edition/edition-id.ts'
import { lastSlot, nextSlot, plannedDay } from '../../domain/edition/slots.ts'
import type { Edition, Slot } from '../../domain/model/edition.ts'
import type { Publication } from '../../domain/model/publication.ts'
import { frequencies } from '../../domain/model/subscriber.ts'
import type { Clock } from '../../ports/clock.ts'

export interface Timetable {
  schedule: Publication['schedule']
  clock: Clock
}

/** The turn of each frequency whose time comes next. */
export function upcoming(timetable: Timetable): Slot[] {
  return frequencies.map((frequency) => turnAt(nextSlot, frequency, timetable))
}

/** The turn whose time came last. */
export function dueSlot(frequency: Edition['frequency'], timetable: Timetable): Slot {
  return turnAt(lastSlot, frequency, timetable)
}

function turnAt(
  slot: typeof lastSlot,
  frequency: Edition['frequency'],
  { schedule, clock }: Timetable,
): Slot {
  const at = slot(schedule, frequency, clock())
  const day = plannedDay(schedule, frequency, at)
  return { id: editionId(day, frequency, undefined), frequency, day, at }
}

import { editionId } from '../../domain/edition/edition-id.ts'
import { lastSlot, nextSlot, plannedDay } from '../../domain/edition/slots.ts'
import type { Slot } from '../../domain/model/edition.ts'
import type { Publication } from '../../domain/model/publication.ts'
import { frequencies } from '../../domain/model/subscriber.ts'
import type { Clock } from '../../ports/clock.ts'

/** When editions are due. */
export interface Timetable {
  schedule: Publication['schedule']
  clock: Clock
}

/** The next slot of each frequency. */
export function upcomingSlots(timetable: Timetable): Slot[] {
  return frequencies.map((frequency) => slotAt(nextSlot, frequency, timetable))
}

/** The last slot of a frequency, whose time has come. */
export function dueSlot(frequency: Slot['frequency'], timetable: Timetable): Slot {
  return slotAt(lastSlot, frequency, timetable)
}

/** The last time at which an alert was due: that of the daily edition. */
export function dueAlert(timetable: Timetable): Pick<Slot, 'day' | 'at'> & { frequency: 'alert' } {
  const { day, at } = dueSlot('daily', timetable)
  return { frequency: 'alert', day, at }
}

function slotAt(find: typeof lastSlot, frequency: Slot['frequency'], { schedule, clock }: Timetable): Slot {
  const at = find(schedule, frequency, clock())
  const day = plannedDay(schedule, frequency, at)
  return { id: editionId(day, frequency, undefined), frequency, day, at }
}

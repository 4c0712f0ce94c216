import { alertId, editionId } from '../../domain/edition/edition-id.ts'
import { lastSlot, nextSlot, plannedDay } from '../../domain/edition/slots.ts'
import type { Slot } from '../../domain/model/edition.ts'
import type { Publication } from '../../domain/model/publication.ts'
import { frequencies } from '../../domain/model/subscriber.ts'
import { wallClock } from '../../domain/time.ts'
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

/**
 * When alerts are due, by the clocks of the publication's zone: a change that is known by the evening arrives the same
 * day, and nobody gets more than three alerts a day.
 */
const ALERT_TIMES = ['08:00', '14:00', '20:00'] as const
/** An alert that could not be composed before this hour waits for the morning, as nobody is woken for it. */
const QUIET_HOURS = { from: 22, to: 8 }

/** A time at which an alert is due. `day` names it, as `2026-11-21T14:00` in the publication's zone. */
export interface AlertSlot extends Pick<Slot, 'id' | 'day' | 'at'> {
  frequency: 'alert'
}

/** The last time at which an alert was due. */
export function dueAlert({ schedule, clock }: Timetable): AlertSlot {
  const slots = ALERT_TIMES.map((time): AlertSlot => {
    const { day, at } = dueSlot('daily', {
      schedule: { ...schedule, daily: { ...schedule.daily, time } },
      clock,
    })
    return { id: alertId(day, time), frequency: 'alert', day: `${day}T${time}`, at }
  })
  return slots.reduce((latest, slot) => (slot.at > latest.at ? slot : latest))
}

/** Whether it is late in the evening or at night, when no alert is composed. */
export function isQuiet({ schedule, clock }: Timetable): boolean {
  const { hour } = wallClock(clock(), schedule.timeZone)
  return hour >= QUIET_HOURS.from || hour < QUIET_HOURS.to
}

function slotAt(find: typeof lastSlot, frequency: Slot['frequency'], { schedule, clock }: Timetable): Slot {
  const at = find(schedule, frequency, clock())
  const day = plannedDay(schedule, frequency, at)
  return { id: editionId(day, frequency, undefined), frequency, day, at }
}

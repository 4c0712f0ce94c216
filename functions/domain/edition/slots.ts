import type { Publication } from '../model/publication.ts'
import { addDays, dayOf, epochMsOf, startOfDay, weekdays } from '../time.ts'

/** When editions are due, by the clocks of a zone. */
interface Times {
  timeZone: string
  weekly: Pick<Publication['schedule']['weekly'], 'day' | 'time'>
  daily: Pick<Publication['schedule']['daily'], 'time'>
}

type Frequency = 'weekly' | 'daily'

/**
 * The last time at or before `now` at which an edition of this frequency was due, by the clocks of the publication's
 * zone. Each planned day has one slot: if clocks show the time twice it is the first, and if they skip it the slot is
 * later by the length of the gap (see `epochMsOf`).
 */
export function lastSlot(schedule: Times, frequency: Frequency, now: Date): Date {
  // When clocks are set back at midnight, they show the day before once more after this day has begun.
  for (let day = addDays(dayOf(now, schedule.timeZone), 1); ; day = addDays(day, -1)) {
    const slot = slotOn(day, schedule, frequency)
    if (slot && slot <= now) return slot
  }
}

/** The first time after `now` at which an edition is due. */
export function nextSlot(schedule: Times, frequency: Frequency, now: Date): Date {
  // Clocks may skip the last hour of a day, so that its slot is on the day after.
  for (let day = addDays(dayOf(now, schedule.timeZone), -1); ; day = addDays(day, 1)) {
    const slot = slotOn(day, schedule, frequency)
    if (slot && slot > now) return slot
  }
}

/** The planned day of a slot: nearly always the day on which it falls. */
export function plannedDay(schedule: Times, frequency: Frequency, slot: Date): string {
  const day = dayOf(slot, schedule.timeZone)
  const isOf = (planned: string) => slotOn(planned, schedule, frequency)?.getTime() === slot.getTime()
  return [day, addDays(day, -1)].find(isOf) ?? day
}

/** When an edition is due on a day; `undefined` if none is. */
function slotOn(day: string, { timeZone, weekly, daily }: Times, frequency: Frequency): Date | undefined {
  if (frequency === 'weekly' && weekdays[new Date(day).getUTCDay()] !== weekly.day) return undefined
  if (!exists(day, timeZone)) return undefined
  const { time } = frequency === 'weekly' ? weekly : daily
  return new Date(epochMsOf(Date.parse(`${day}T${time}:00Z`), timeZone))
}

/** A place that changes to the other side of the date line skips a whole day. */
function exists(day: string, timeZone: string): boolean {
  return startOfDay(day, timeZone) < startOfDay(addDays(day, 1), timeZone)
}

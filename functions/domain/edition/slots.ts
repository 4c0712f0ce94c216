import type { Publication } from '../model/publication.ts'
import { addDays, dayOf, momentOf } from '../time.ts'

/** The wall clock by which editions are due. */
interface Times {
  timeZone: string
  weekly: Pick<Publication['schedule']['weekly'], 'day' | 'time'>
  daily: Pick<Publication['schedule']['daily'], 'time'>
}

type Frequency = 'weekly' | 'daily'

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/**
 * The last time at or before `now` at which an edition of this frequency was due, by the publication's own wall
 * clock. If a change of the clocks skips that time, the first moment after the gap counts; if the time comes twice, the
 * first one counts. So each planned day has one time.
 */
export function lastSlot(schedule: Times, frequency: Frequency, now: Date): Date {
  // When clocks are set back at midnight, they show the day before once more after this day has begun.
  for (let day = addDays(dayOf(now, schedule.timeZone), 1); ; day = addDays(day, -1)) {
    const slot = slotOn(day, schedule, frequency)
    if (slot && slot <= now) return slot
  }
}

/** The first time after `now` at which one is due. */
export function nextSlot(schedule: Times, frequency: Frequency, now: Date): Date {
  // The last hour of a day may be skipped, so that its time is the first moment of the day after.
  for (let day = addDays(dayOf(now, schedule.timeZone), -1); ; day = addDays(day, 1)) {
    const slot = slotOn(day, schedule, frequency)
    if (slot && slot > now) return slot
  }
}

/** The planned day that a slot belongs to: nearly always the day on which it falls. */
export function plannedDay(schedule: Times, frequency: Frequency, slot: Date): string {
  const day = dayOf(slot, schedule.timeZone)
  const isOf = (planned: string) => slotOn(planned, schedule, frequency)?.getTime() === slot.getTime()
  return [day, addDays(day, -1)].find(isOf) ?? day
}

/** When one is due on a day, if it is. */
function slotOn(day: string, { timeZone, weekly, daily }: Times, frequency: Frequency): Date | undefined {
  if (frequency === 'weekly' && weekdays[new Date(day).getUTCDay()] !== weekly.day) return undefined
  if (!exists(day, timeZone)) return undefined
  const { time } = frequency === 'weekly' ? weekly : daily
  return new Date(momentOf(Date.parse(`${day}T${time}:00Z`), timeZone))
}

/** A place that moves over the date line skips a whole day. */
function exists(day: string, timeZone: string): boolean {
  return momentOf(Date.parse(day), timeZone) < momentOf(Date.parse(addDays(day, 1)), timeZone)
}

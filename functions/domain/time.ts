/** A moment on the calendar and the clock of one place. `month` and `weekday` count from 0, Sunday first. */
export interface WallClock {
  year: number
  month: number
  day: number
  weekday: number
  hour: number
  minute: number
}

const minute = 60_000
const hour = 60 * minute
export const DAY_MS = 24 * hour

/** What calendar and clock show there and then. */
export function wallClock(at: Date, timeZone: string): WallClock {
  const local = new Date(at.getTime() + offset(at.getTime(), timeZone))
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth(),
    day: local.getUTCDate(),
    weekday: local.getUTCDay(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
  }
}

/** `2026-11-22`: the day there and then. */
export function dayOf(at: Date, timeZone: string): string {
  return new Date(at.getTime() + offset(at.getTime(), timeZone)).toISOString().slice(0, 10)
}

/** A day of the calendar by itself, at noon, when no zone shifts it to another. */
export function wallClockOfDay(day: string): WallClock {
  return wallClock(new Date(`${day.slice(0, 10)}T12:00:00Z`), 'UTC')
}

/** The day of the calendar so many days after another, or before it. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}

/**
 * The first moment at which the clocks of a zone show this time or a later one; `wall` is what they show, in
 * milliseconds as if it were UTC. So for a time that a change of the clocks skips it is the first moment after the gap,
 * and for one that comes twice it is the first of the two.
 * @throws {RangeError} if there is no such zone.
 */
export function momentOf(wall: number, timeZone: string): number {
  // Zones lie from 12 hours west to 14 hours east of Greenwich, and none changes its clocks twice within a day.
  const [before, after] = [wall - 15 * hour, wall + 13 * hour].map((at) => offset(at, timeZone)) as [
    number,
    number,
  ]
  const shown = [wall - Math.max(before, after), wall - Math.min(before, after)] as const
  const exact = shown.find((at) => at + offset(at, timeZone) === wall)
  if (exact !== undefined) return exact
  // The clocks skip this time somewhere between these two.
  let [early, late] = shown
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2)
    if (middle + offset(middle, timeZone) < wall) early = middle
    else late = middle
  }
  return late
}

/** The whole days from one day of the calendar to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

/** Whether a text begins with a day that exists in the calendar, such as `2026-11-22`. */
export function isDay(text: string | undefined): text is string {
  const day = text?.slice(0, 10) ?? ''
  // JavaScript reads February 30 as March 2.
  return /^\d{4}-\d\d-\d\d$/.test(day) && new Date(day).toJSON()?.startsWith(day) === true
}

/** The date, or nothing where the text is none. */
export function parseDate(text: string | undefined): Date | undefined {
  const at = new Date(text ?? Number.NaN)
  return Number.isNaN(at.getTime()) ? undefined : at
}

/** No zone changes its clocks twice within this time. */
const block = 6 * hour
const zones = new Map<string, Zone>()

/** How far a zone's clocks are ahead of UTC, in milliseconds. */
function offset(at: number, timeZone: string): number {
  let zone = zones.get(timeZone)
  if (!zone) {
    zone = new Zone(timeZone)
    zones.set(timeZone, zone)
  }
  return zone.offset(at)
}

/** Asks Intl rarely, since it is slow: if both ends of a block have the same offset, so does everything in between. */
class Zone {
  readonly #format: Intl.DateTimeFormat
  readonly #known = new Map<number, number>()

  constructor(timeZone: string) {
    this.#format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  }

  offset(at: number): number {
    const start = Math.floor(at / block) * block
    const first = this.#at(start)
    return first === this.#at(start + block) ? first : this.#at(Math.floor(at / minute) * minute)
  }

  #at(moment: number): number {
    let found = this.#known.get(moment)
    if (found === undefined) {
      found = this.#measure(moment)
      if (this.#known.size > 100_000) this.#known.clear()
      this.#known.set(moment, found)
    }
    return found
  }

  #measure(moment: number): number {
    const parts: Record<string, number> = {}
    for (const { type, value } of this.#format.formatToParts(moment)) parts[type] = Number(value)
    const { year = 0, month = 1, day = 1, hour: hours = 0, minute: minutes = 0, second = 0 } = parts
    return Date.UTC(year, month - 1, day, hours, minutes, second) - moment
  }
}

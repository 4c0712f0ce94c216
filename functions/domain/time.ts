/**
 * What calendar and clock of a zone show: the fields of a `Temporal.PlainDateTime`, except that `month` and `weekday`
 * count from 0, Sunday first.
 */
export interface WallClock {
  year: number
  month: number
  day: number
  weekday: number
  hour: number
  minute: number
}

/** Spans of time in milliseconds. A calendar day may be an hour longer or shorter than `DAY_MS`. */
export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** In the order of `WallClock.weekday`. */
export const weekdays = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const

/**
 * Returns what calendar and clock of a zone show at a moment.
 * @throws {RangeError} if there is no such zone.
 */
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

/** The day on which a moment falls in a zone, such as `2026-11-22`. */
export function dayOf(at: Date, timeZone: string): string {
  return new Date(at.getTime() + offset(at.getTime(), timeZone)).toISOString().slice(0, 10)
}

/** The minute of a moment in UTC, such as `2026-11-22 14:05`. A text is in ISO 8601, in UTC. */
export function minuteOf(at: Date | string): string {
  const text = typeof at === 'string' ? at : at.toISOString()
  return text.slice(0, 16).replace('T', ' ')
}

/** Splits a day such as `2026-11-22` into fields. No zone is involved. */
export function wallClockOfDay(day: string): WallClock {
  return wallClock(new Date(`${day.slice(0, 10)}T12:00:00Z`), 'UTC')
}

/**
 * The moment that stands for a day without a time: noon UTC, which is on the same day in every zone of the United States and
 * Europe. Midnight would be the evening before in America.
 */
export function momentOfDay(day: string): string {
  return `${day}T12:00:00.000Z`
}

/** Whether a moment stands for a day, so that its hour must not be shown (see `momentOfDay`). */
export function standsForDay(at: Date): boolean {
  return at.getTime() % DAY_MS === DAY_MS / 2
}

/** The day that is `days` days after another, or before it if the number is negative. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}

/**
 * The moment at which the clocks of a zone show a time, in milliseconds of the epoch; `wall` is what they show, in
 * milliseconds as if it were UTC. It is what `Temporal.PlainDateTime.toZonedDateTime(timeZone)` returns, whose rule is
 * named "compatible": of a time that clocks show twice it is the first, and for one that a change of the clocks skips
 * it is as long after the change as the time is after the beginning of the gap (02:30 becomes 03:30).
 * @throws {RangeError} if there is no such zone.
 */
export function epochMsOf(wall: number, timeZone: string): number {
  const [early, late] = candidates(wall, timeZone)
  return early + offset(early, timeZone) === wall ? early : late
}

/**
 * The first moment of a day in a zone, like `Temporal.PlainDate.toZonedDateTime(timeZone)`: midnight, or the first
 * moment after it if a change of the clocks skips midnight.
 * @throws {RangeError} if there is no such zone.
 */
export function startOfDay(day: string, timeZone: string): Date {
  const wall = Date.parse(day)
  let [early, late] = candidates(wall, timeZone)
  if (early + offset(early, timeZone) === wall) return new Date(early)
  if (late + offset(late, timeZone) === wall) return new Date(late)
  // The clocks skip midnight somewhere between these two.
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2)
    if (middle + offset(middle, timeZone) < wall) early = middle
    else late = middle
  }
  return new Date(late)
}

/** The last millisecond of the day that a moment belongs to in a zone. */
export function endOfDay(at: Date, timeZone: string): Date {
  return new Date(startOfDay(addDays(dayOf(at, timeZone), 1), timeZone).getTime() - 1)
}

/** The moments at which clocks would show a time by the offset before and by the one after a change near it. */
function candidates(wall: number, timeZone: string): [early: number, late: number] {
  // Zones lie from 12 hours west to 14 hours east of Greenwich, and none changes its clocks twice within a day.
  const before = offset(wall - 15 * HOUR_MS, timeZone)
  const after = offset(wall + 13 * HOUR_MS, timeZone)
  return [wall - Math.max(before, after), wall - Math.min(before, after)]
}

/** How many days one day is after another; negative if it is before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

/** Whether a text begins with a day that exists in the calendar, such as `2026-11-22`. */
export function isDay(text: string | undefined): text is string {
  const day = text?.slice(0, 10) ?? ''
  // JavaScript reads February 30 as March 2.
  return /^\d{4}-\d\d-\d\d$/.test(day) && new Date(day).toJSON()?.startsWith(day) === true
}

/** Parses a date; `undefined` if the text is not one. */
export function parseDate(text: string | undefined): Date | undefined {
  const at = new Date(text ?? Number.NaN)
  return Number.isNaN(at.getTime()) ? undefined : at
}

/** No zone changes its clocks twice within this time. */
const BLOCK_MS = 6 * HOUR_MS
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

/** The offsets of one zone. Intl is slow, so it is called rarely: if both ends of a block have the same offset, the whole block has it. */
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
    const start = Math.floor(at / BLOCK_MS) * BLOCK_MS
    const first = this.#at(start)
    return first === this.#at(start + BLOCK_MS) ? first : this.#at(Math.floor(at / MINUTE_MS) * MINUTE_MS)
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

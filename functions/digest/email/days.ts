const formats = new Map<string, Intl.DateTimeFormat>()

/** Making one takes a millisecond and memory that is slow to come back, so each is made once. */
function format(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, timeZone, options])
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone })
  formats.set(key, made)
  return made
}

/** `Friday, November 20, 2026`, where the publication is at home. */
export function longDay(moment: string, locale: string, timeZone: string): string {
  return format(locale, timeZone, { dateStyle: 'full' }).format(new Date(moment))
}

/** `December 4` for a calendar day; what is no day stays as it stands. */
export function day(date: string, locale: string): string {
  const moment = new Date(`${date.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(moment.getTime())) return date
  return format(locale, 'UTC', { month: 'long', day: 'numeric' }).format(moment)
}

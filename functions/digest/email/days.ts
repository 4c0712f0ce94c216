const formats = new Map<string, Intl.DateTimeFormat>()

/** Making a format takes a millisecond, and memory that is slow to be freed, so each is made once. */
function format(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, timeZone, options])
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone })
  formats.set(key, known)
  return known
}

/** Formats a moment as a day such as `Friday, November 20, 2026`, in the publication's time zone. */
export function longDay(moment: string, locale: string, timeZone: string): string {
  return format(locale, timeZone, { dateStyle: 'full' }).format(new Date(moment))
}

/** Formats a calendar day such as `2026-12-04` as `December 4`. Returns a text that is no day unchanged. */
export function monthAndDay(date: string, locale: string): string {
  const moment = new Date(`${date.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(moment.getTime())) return date
  return format(locale, 'UTC', { month: 'long', day: 'numeric' }).format(moment)
}

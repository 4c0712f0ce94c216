/** `Friday, November 20, 2026`, where the publication is at home. */
export function longDay(moment: string, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone }).format(new Date(moment))
}

/** `December 4` for a calendar day; what is no day stays as it stands. */
export function day(date: string, locale: string): string {
  const moment = new Date(`${date.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(moment.getTime())) return date
  return new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' }).format(moment)
}

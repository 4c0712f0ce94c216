const placeholder = /\{\{([+-])(?:(\d+)d)?(?:(\d+)h)?(?: ([a-zí]+))?\}\}/g

/**
 * Fills in the dates of a document: `{{-2d5h}}` is two days and five hours before the anchor, in the format that the
 * document's feed format requires. A word after it writes the date in words, in Washington's time zone: `long`
 * (November 20, 2026), `weekday` (Friday) or `día` (viernes). The result depends on the anchor alone.
 */
export function fillDates(document: string, anchor: Date): string {
  const isRss2 = /<rss\b/.test(document)
  return document.replace(placeholder, (_, sign: string, days = '0', hours = '0', words?: string) => {
    const offset = (Number(days) * 24 + Number(hours)) * 3_600_000
    const date = new Date(anchor.getTime() + (sign === '-' ? -offset : offset))
    if (words !== undefined) return inWords(date, words)
    return isRss2 ? date.toUTCString() : date.toISOString().replace(/\.\d+Z$/, 'Z')
  })
}

function inWords(date: Date, words: string): string {
  const format = formats[words]
  if (!format)
    throw new Error(
      `"${words}" is not a known date format. Write one of: ${Object.keys(formats).join(', ')}.`,
    )
  return format.format(date)
}

const timeZone = 'America/New_York'
const formats: Record<string, Intl.DateTimeFormat> = {
  __proto__: null as never,
  long: new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone }),
  weekday: new Intl.DateTimeFormat('en-US', { weekday: 'long', timeZone }),
  día: new Intl.DateTimeFormat('es-US', { weekday: 'long', timeZone }),
}

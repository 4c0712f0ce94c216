const months = {
  en: 'january february march april may june july august september october november december'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
}
const short = 'jan feb mar apr may jun jul aug sept oct nov dec'.split(' ')

/** A day as official documents write it, with its year: `January 5, 2026`. One group. */
export const fullDay = `((?:${months.en.join('|')})\\s+\\d{1,2},?\\s+\\d{4})`

/** A day as newspapers write it: `January 5`, `Jan. 5, 2026`, `5 de enero de 2026`. One group. */
export const newsDay = `((?:${[...months.en, ...short].join('|')})\\.?\\s\\d{1,2}(?:,\\s\\d{4})?(?!\\d)|\\d{1,2} de (?:${months.es.join('|')})(?: de \\d{4})?)`

/** Of a day without a year, the next one is meant, unless it was at most so many days ago. */
const PAST_DAYS = 60
const DAY_MS = 86_400_000

/** Converts a written day to `YYYY-MM-DD`. Without a year, it is near `at`. Returns `undefined` if there is no such day. */
export function writtenDay(written: string | undefined, at?: string): string | undefined {
  const english = /^(\p{L}+)\.?\s+(\d{1,2})(?:,?\s+(\d{4}))?$/u.exec(written ?? '')
  const spanish = /^(\d{1,2}) de (\p{L}+)(?: de (\d{4}))?$/u.exec(written ?? '')
  const [name, number, year] = english ? english.slice(1) : [spanish?.[2], spanish?.[1], spanish?.[3]]
  const month = monthOf(name?.toLowerCase())
  if (month < 0) return undefined
  if (year !== undefined) return dayOf(Number(year), month, Number(number))
  if (at === undefined) return undefined
  const first = Number(at.slice(0, 4))
  const from = new Date(Date.parse(at.slice(0, 10)) - PAST_DAYS * DAY_MS).toISOString().slice(0, 10)
  return [first - 1, first, first + 1]
    .flatMap((one) => dayOf(one, month, Number(number)) ?? [])
    .find((day) => day >= from)
}

function monthOf(name: string | undefined): number {
  if (name === undefined) return -1
  const [en, es, abbreviated] = [months.en.indexOf(name), months.es.indexOf(name), short.indexOf(name)]
  return Math.max(en, es, abbreviated)
}

function dayOf(year: number, month: number, number: number): string | undefined {
  const time = new Date(Date.UTC(year, month, number))
  return time.getUTCMonth() === month && time.getUTCDate() === number
    ? time.toISOString().slice(0, 10)
    : undefined
}

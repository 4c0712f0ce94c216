import type { Day } from './month.ts'

const MEGABYTE = 2 ** 20
/** The days that are compared at the beginning and the end of the month. */
const COMPARED_DAYS = 7

/** The cost of each unit over some days, by name; `undefined` if there was none of it. */
type Units = Record<string, number | undefined>

function unitsOf(days: readonly Day[], before: readonly Day[]): Units {
  const sum = (of: (day: Day) => number | undefined) => days.reduce((all, day) => all + (of(day) ?? 0), 0)
  const articles = sum((day) => day.articles)
  const files = sum((day) => day.publish.written)
  const emails = sum((day) => day.send?.emails)
  const until = [...before, ...days]
  const all = until.reduce((count, day) => count + day.articles, 0)
  const each = (what: number, units: number) => (units > 0 && what > 0 ? what / units : undefined)
  return {
    'ms CPU/article': each(
      sum((day) => day.decide.cpu),
      articles,
    ),
    'calls/article': each(
      sum((day) => day.decide.calls),
      articles,
    ),
    'ms CPU/file': each(
      sum((day) => day.publish.cpu),
      files,
    ),
    'calls/file': each(
      sum((day) => day.publish.calls),
      files,
    ),
    'ms CPU/edition': each(
      sum(({ compose }) => (compose.editions > 0 ? compose.cpu : 0)),
      sum(({ compose }) => compose.editions),
    ),
    'calls/edition': each(
      sum(({ compose }) => (compose.editions > 0 ? compose.calls : 0)),
      sum(({ compose }) => compose.editions),
    ),
    'ms CPU/email': each(
      sum((day) => day.send?.cpu),
      emails,
    ),
    'calls/email': each(
      sum((day) => day.send?.calls),
      emails,
    ),
    'KB stored/article': each((days.at(-1)!.stored ?? 0) / 1024, all),
  }
}

/**
 * The cost of each unit in the last week divided by that in the first. The day before the first week does not count: it also
 * writes the hundreds of files that need no news.
 */
export function grown(days: readonly Day[]): Record<string, number> {
  const span = Math.min(COMPARED_DAYS, Math.max(1, Math.floor((days.length - 1) / 2)))
  const first = unitsOf(days.slice(1, 1 + span), days.slice(0, 1))
  const last = unitsOf(days.slice(-span), days.slice(0, -span))
  return Object.fromEntries(
    Object.keys(first).flatMap((name) => {
      const [before, after] = [first[name], last[name]]
      return before && after ? [[name, after / before]] : []
    }),
  )
}

const columns = [
  'day',
  'articles',
  'files',
  'emails',
  'ms CPU/article',
  'calls/article',
  'ms CPU/file',
  'calls/file',
  'ms CPU/edition',
  'calls/edition',
  'ms CPU/email',
  'calls/email',
  'MB resident',
  'MB heap',
  'MB stored',
  'KB stored/article',
]

/** Prints a row for each day, and a last one with the growth of each unit's cost. */
export function growthTable(print: (line: string) => void) {
  const line = (cells: readonly (string | number)[]) =>
    print(cells.map((cell, at) => String(cell).padStart(columns[at]!.length)).join('  '))
  line(columns)
  return {
    row(days: readonly Day[]) {
      const day = days.at(-1)!
      const units = unitsOf([day], days.slice(0, -1))
      const rest: Units = {
        day: days.length,
        articles: day.articles,
        files: day.publish.written,
        emails: day.send?.emails,
        'MB resident': day.resident / MEGABYTE,
        'MB heap': day.heap / MEGABYTE,
        'MB stored': day.stored && day.stored / MEGABYTE,
      }
      line(columns.map((name) => shown({ ...rest, ...units }[name])))
    },
    end(ratios: Readonly<Record<string, number>>) {
      line(columns.map((name, at) => (at === 0 ? '×' : shown(ratios[name]))))
    },
  }
}

function shown(value: number | undefined): string {
  if (value === undefined) return ''
  return Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 0)
}

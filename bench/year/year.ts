import type { Figure } from '../figure.ts'
import type { Scale } from '../load/load.ts'
import { runDays, type Taken, type YearSize } from './run-days.ts'

/** The full size: 50 sources with about 100 relevant entries a day. `--scale` simulates a share of it. */
const FULL: Omit<YearSize, 'days'> = { sources: 50, entriesADay: 1000, subscribers: 1000 }
const MEGABYTE = 2 ** 20

/** Measures what one machine takes up after each month of simulated time, and prints it. */
export async function measureYear({ scale, days }: Scale): Promise<Figure[]> {
  const part = (of: number) => Math.max(2, Math.round(of * scale))
  const size = {
    sources: part(FULL.sources),
    entriesADay: part(FULL.entriesADay),
    subscribers: part(FULL.subscribers),
    days,
  }
  const split = `${size.sources} sources, ${size.entriesADay} entries a day of which a tenth is relevant, ${size.subscribers} subscribers, ${days} days`
  process.stderr.write(`\nyear, ${split}\n${columns.map(([name]) => name).join('  ')}\n`)
  const months: Taken[] = []
  for await (const taken of runDays(size)) {
    process.stderr.write(`${row(taken)}\n`)
    months.push(taken)
  }
  process.stderr.write(months.slice(-1).map(kindsOf).join(''))
  return months.flatMap((taken) =>
    columns.slice(1).map(([name, of]) => ({ name, of: `day ${taken.day}`, value: of(taken), split })),
  )
}

const columns: [name: string, of: (taken: Taken) => number][] = [
  ['day', ({ day }) => day],
  ['MB content.sqlite', ({ content }) => content / MEGABYTE],
  ['MB subscribers.sqlite', ({ subscribers }) => subscribers / MEGABYTE],
  ['MB kept', ({ kept }) => kept / MEGABYTE],
  ['MB site', ({ site }) => site.bytes / MEGABYTE],
  ['files of the site', ({ site }) => site.files],
  ['rows', ({ kinds }) => rowsIn(kinds.content) + rowsIn(kinds.subscribers)],
  ['MB heap', ({ heap }) => heap / MEGABYTE],
  ['MB resident', ({ resident }) => resident / MEGABYTE],
  ['log lines a day', ({ log }) => log.lines],
  ['KB log a day', ({ log }) => log.bytes / 1024],
  ['ms median cycle', ({ cycles }) => cycles.median],
  ['ms longest cycle', ({ cycles }) => cycles.longest],
  ['seconds busy a day', ({ cycles }) => cycles.busySeconds],
  ['emails', ({ emails }) => emails],
]

const rowsIn = (kinds: Taken['kinds']['content']) =>
  [...kinds.values()].reduce((sum, { rows }) => sum + rows, 0)

const shown = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 0))

const row = (taken: Taken) => columns.map(([name, of]) => shown(of(taken)).padStart(name.length)).join('  ')

/** The rows of each kind at the end. */
function kindsOf({ kinds }: Taken): string {
  const lines = Object.entries(kinds).flatMap(([table, of]) =>
    [...of].map(
      ([name, { rows, bytes }]) => `  ${table} ${name}: ${rows} rows, ${shown(bytes / MEGABYTE)} MB`,
    ),
  )
  return `${lines.sort().join('\n')}\n`
}

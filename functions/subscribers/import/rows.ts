import { CsvError, parse } from 'csv-parse/sync'
import { plainText } from './spreadsheet-cell.ts'

/** A line of a list with its values in the order of the titles. */
export interface ListRow {
  /** Counted from 1, as editors count. */
  line: number
  values: string[]
}

interface ListRows {
  titles: string[]
  rows: ListRow[]
  /** Lines that could not be read, because a quotation mark in them has no other. */
  unreadable: number[]
  /** Lines above the titles. */
  above: number[]
}

const DELIMITERS = [',', ';', '\t', '|']
/** Some programs write what a list is above its titles. */
const TITLES_WITHIN = 10

/**
 * The rows of a CSV file with a line of titles, whatever separates its values. `isTitles` knows that line, and `isRow`
 * the values of a row under it. Returns `undefined` if no line holds titles.
 */
export function listRows(
  text: string,
  isTitles: (values: string[]) => boolean,
  isRow: (values: string[], titles: string[]) => boolean,
): ListRows | undefined {
  // Excel reads this line as the separator.
  const [, said] = /^\ufeff?sep=([^\n]+)\n/i.exec(text) ?? []
  const body = said === undefined ? text : text.slice(text.indexOf('\n'))
  const head = body.split('\n', TITLES_WITHIN)
  const found = (said === undefined ? DELIMITERS : [said])
    .flatMap((delimiter) => {
      const titles = firstRows(head, delimiter).find(({ titles }) => isTitles(titles))
      return titles ? [{ delimiter, ...titles }] : []
    })
    .sort((a, b) => b.titles.length - a.titles.length)[0]
  if (!found) return undefined
  const { end, titles } = found
  const lines = body.split('\n').slice(end)
  const above = head.flatMap((line, n) => (n < found.start - 1 && line.trim() !== '' ? [n + 1] : []))
  const read = together(lines, found, (values) => isRow(values, titles)) ?? lineByLine(lines, found)
  return { titles, above, ...read, rows: read.rows.filter(({ values }) => values.some(Boolean)) }
}

interface Found {
  delimiter: string
  titles: string[]
  /** The lines on which the titles begin and end, since one of them may hold a line end. */
  start: number
  end: number
}
type Read = Pick<ListRows, 'rows' | 'unreadable'>

/** The rows of the first lines, each of which may be that of the titles. */
function firstRows(lines: readonly string[], delimiter: string): Omit<Found, 'delimiter'>[] {
  try {
    const rows = parsed(lines.join('\n'), delimiter)
    return rows.map(({ record, info }) => ({
      titles: record.map(plainText),
      start: startOf(record, info.lines),
      end: info.lines,
    }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return lines.map((line, index) => ({
      titles: alone(line, delimiter) ?? [],
      start: index + 1,
      end: index + 1,
    }))
  }
}

/** All lines at once, as values may hold line ends. Returns `undefined` if there is a stray quotation mark. */
function together(
  lines: readonly string[],
  { delimiter, end }: Found,
  isRow: (values: string[]) => boolean,
): Read | undefined {
  try {
    const rows = parsed(lines.join('\n'), delimiter).map(({ record, info }) => ({
      line: end + startOf(record, info.lines),
      values: record.map(plainText),
    }))
    return rows.some(({ values }) => holdsRow(values, delimiter, isRow))
      ? undefined
      : { rows, unreadable: [] }
  } catch (error) {
    if (error instanceof CsvError) return undefined
    throw error
  }
}

/** The first line of a row that ends on this one. */
function startOf(record: readonly string[], end: number): number {
  return end - (record.join('').split('\n').length - 1)
}

/** Whether a value has swallowed lines that are rows of their own: its quotation mark was never closed. */
function holdsRow(
  values: readonly string[],
  delimiter: string,
  isRow: (values: string[]) => boolean,
): boolean {
  const within = values.flatMap((value) => value.split('\n').slice(1))
  return within.some((line) => isRow(line.split(delimiter)))
}

/** With a stray quotation mark, we can't know what it encloses, so each line is read by itself. */
function lineByLine(lines: readonly string[], { delimiter, end }: Found): Read {
  const rows: ListRow[] = []
  const unreadable: number[] = []
  lines.forEach((text, index) => {
    const line = end + index + 1
    const values = alone(text, delimiter)
    if (values) rows.push({ line, values })
    else unreadable.push(line)
  })
  return { rows, unreadable }
}

function alone(line: string, delimiter: string): string[] | undefined {
  try {
    return (parsed(line, delimiter)[0]?.record ?? []).map(plainText)
  } catch (error) {
    if (error instanceof CsvError) return undefined
    throw error
  }
}

function parsed(text: string, delimiter: string): { record: string[]; info: { lines: number } }[] {
  return parse(text, {
    bom: true,
    delimiter,
    info: true,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
  }) as unknown as { record: string[]; info: { lines: number } }[]
}

import { CsvError, parse } from 'csv-parse/sync'
import { plainText } from './spreadsheet-cell.ts'

/** A row of a list, with its values in the order of the titles. */
export interface ListRow {
  /** Counted from 1, as text editors count. */
  line: number
  values: string[]
}

interface ListRows {
  titles: string[]
  rows: ListRow[]
  /** Lines that could not be read, because their quotation marks do not match. */
  unreadable: number[]
  /** Lines above the titles. */
  above: number[]
}

const delimiters = [',', ';', '\t', '|']
/** Some programs write a description above the titles. */
const TITLES_WITHIN = 10

/**
 * Reads the rows of a CSV file with a line of titles, whatever separates its values. `isTitles` recognizes that line,
 * and `isRow` the values of a row below it. Returns `undefined` if no line contains titles.
 */
export function listRows(
  text: string,
  isTitles: (values: string[]) => boolean,
  isRow: (values: string[], titles: string[]) => boolean,
): ListRows | undefined {
  // Excel reads this line as the separator.
  const [, separator] = /^\ufeff?sep=([^\n]+)\n/i.exec(text) ?? []
  const body = separator === undefined ? text : text.slice(text.indexOf('\n'))
  const head = body.split('\n', TITLES_WITHIN)
  const found = (separator === undefined ? delimiters : [separator])
    .flatMap((delimiter) => {
      const titles = firstRows(head, delimiter).find(({ titles }) => isTitles(titles))
      return titles ? [{ delimiter, ...titles }] : []
    })
    .sort((a, b) => b.titles.length - a.titles.length)[0]
  if (!found) return undefined
  const { end, titles } = found
  const lines = body.split('\n').slice(end)
  const above = head.flatMap((line, n) => (n < found.start - 1 && line.trim() !== '' ? [n + 1] : []))
  const read = readAll(lines, found, (values) => isRow(values, titles)) ?? readEachLine(lines, found)
  return { titles, above, ...read, rows: read.rows.filter(({ values }) => values.some(Boolean)) }
}

interface Found {
  delimiter: string
  titles: string[]
  /** The lines on which the titles begin and end, since a title may contain a line feed. */
  start: number
  end: number
}
type Read = Pick<ListRows, 'rows' | 'unreadable'>

/** The rows of the first lines, among which the titles are. */
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
      titles: valuesOf(line, delimiter) ?? [],
      start: index + 1,
      end: index + 1,
    }))
  }
}

/** Reads all lines at once, since values may contain line feeds. Returns `undefined` if there is a stray quotation mark. */
function readAll(
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

/** Whether a value contains lines that are rows of their own, because its quotation mark was never closed. */
function holdsRow(
  values: readonly string[],
  delimiter: string,
  isRow: (values: string[]) => boolean,
): boolean {
  const within = values.flatMap((value) => value.split('\n').slice(1))
  return within.some((line) => isRow(line.split(delimiter)))
}

/** Reads each line separately: with a stray quotation mark, nobody knows what it encloses. */
function readEachLine(lines: readonly string[], { delimiter, end }: Found): Read {
  const rows: ListRow[] = []
  const unreadable: number[] = []
  lines.forEach((text, index) => {
    const line = end + index + 1
    const values = valuesOf(text, delimiter)
    if (values) rows.push({ line, values })
    else unreadable.push(line)
  })
  return { rows, unreadable }
}

function valuesOf(line: string, delimiter: string): string[] | undefined {
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

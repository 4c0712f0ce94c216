import { CsvError, parse } from 'csv-parse/sync'
import { type AddressProblem, parseAddress } from '../access/address.ts'
import type { Language } from '../model/article.ts'
import type { Preferences } from '../model/subscriber.ts'

/** What a list says of somebody. */
export type Standing = 'subscribed' | 'unsubscribed' | 'cleaned'

export interface ListFile {
  /** One of the three files of a Mailchimp export is known by it: `unsubscribed_members_export_1a2b.csv`. */
  name: string
  text: string
}

export interface Listed {
  email: string
  standing: Standing
  preferences: Preferences
}

export interface Rejected {
  file: string
  line: number
  problem: AddressProblem | 'status' | 'quotes'
}

/** The addresses of a CSV file with a header line. Names, IPs and all else that we have no use for are left behind. */
export function readListFile({ name, text }: ListFile): { listed: Listed[]; rejected: Rejected[] } {
  const { rows, rejected } = rowsOf(name, text)
  const column = Object.keys(rows[0]?.record ?? {}).find((title) =>
    /^e-?mail([ _-]?address)?$/i.test(title.trim()),
  )
  if (rows.length > 0 && column === undefined) {
    throw new Error(
      `${name} has no column for addresses: its first line has to name one "email" or "Email Address".`,
    )
  }
  const listed: Listed[] = []
  for (const { record, info } of rows) {
    const parsed = parseAddress(record[column ?? ''] ?? '')
    const standing = standingOf(name, record)
    const problem = 'problem' in parsed ? parsed.problem : standing ? undefined : 'status'
    if (problem) rejected.push({ file: name, line: info.lines, problem })
    else if ('address' in parsed && standing) {
      listed.push({ email: parsed.address, standing, preferences: preferencesOf(record) })
    }
  }
  return { listed, rejected }
}

type Row = { record: Record<string, string>; info: { lines: number } }

function rowsOf(name: string, text: string): { rows: Row[]; rejected: Rejected[] } {
  try {
    return { rows: rowsIn(text), rejected: [] }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return lineByLine(name, text)
  }
}

function rowsIn(text: string): Row[] {
  return parse(text, {
    bom: true,
    columns: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
  }) as unknown as Row[]
}

/** Where a quotation mark is astray, what it encloses can't be told: each line is read by itself, and what can't be is named. */
function lineByLine(name: string, text: string): { rows: Row[]; rejected: Rejected[] } {
  const [header = '', ...lines] = text.split(/\r?\n/)
  const rows: Row[] = []
  const rejected: Rejected[] = []
  lines.forEach((text, index) => {
    const line = index + 2
    try {
      for (const { record } of rowsIn(`${header}\n${text}`)) rows.push({ record, info: { lines: line } })
    } catch (error) {
      if (!(error instanceof CsvError)) throw error
      rejected.push({ file: name, line, problem: 'quotes' })
    }
  })
  return { rows, rejected }
}

/** From a column, or else from the file's name; a plain list is one of subscribers. */
function standingOf(name: string, { status, Status }: Record<string, string>): Standing | undefined {
  const said = (status ?? Status)?.toLowerCase()
  if (said === 'subscribed' || said === 'active') return 'subscribed'
  if (said === 'unsubscribed') return 'unsubscribed'
  if (said !== undefined) return ['cleaned', 'bounced', 'complained'].includes(said) ? 'cleaned' : undefined
  const file = name.split(/[\\/]/).at(-1)?.toLowerCase() ?? ''
  return file.startsWith('unsubscribed')
    ? 'unsubscribed'
    : file.startsWith('cleaned')
      ? 'cleaned'
      : 'subscribed'
}

function preferencesOf({
  topics = '',
  places = '',
  frequency,
  language,
}: Record<string, string>): Preferences {
  const words = (text: string) => text.split(/[\s;,]+/).filter(Boolean)
  return {
    topics: words(topics),
    places: words(places),
    frequency: frequency === 'daily' ? 'daily' : 'weekly',
    language: (language === 'es' ? 'es' : 'en') satisfies Language,
  }
}

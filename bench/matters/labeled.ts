import { createHash } from 'node:crypto'
import { rows } from '../classify/rows.ts'

/** A document of the labeled set, with the matters that a reader found in it. */
export interface Labeled {
  id: string
  title: string
  text: string
  /** ISO 8601. */
  date: string
  outlet: string
  /** The labels of its matters. */
  matters: string[]
  /** Whether the reader was sure of all of them. */
  sure: boolean
  /** Matters that share documents have the same part; a document without a matter is a part of its own. */
  part: string
  /** Rules were chosen on `tune`, and looked at on `untouched` once. */
  half: 'tune' | 'untouched'
}

interface Row {
  id: string
  title: string
  text: string
  date?: string | null
  source?: string | null
  matters: { key: string; sure: boolean }[]
  sure: boolean
}

/**
 * Reads `matters.jsonl` of a folder of labels. A date that is missing is taken from the documents about the same event in the
 * set that it was drawn from, `grouping-dev` of `data`, as production always knows when it saw an article. Documents without any date are left out.
 */
export function labeledDocuments(labels: string, data: string | undefined): Labeled[] | undefined {
  const read = rows<Row>(labels, 'matters.jsonl')
  if (!read) return undefined
  const dates = datesOfEvents(data)
  const partOf = partsOf(read)
  return read.flatMap(({ id, title, text, date, source, matters, sure }) => {
    const part = matters[0] ? partOf(matters[0].key) : id
    const written = date ?? dates.get(id)
    if (!written) return []
    const at = new Date(written)
    return {
      id,
      title,
      text,
      date: at.toISOString(),
      outlet: source ?? id,
      matters: matters.map(({ key }) => key),
      sure: sure && matters.every((one) => one.sure),
      part,
      half:
        createHash('sha256').update(part).digest()[3]! % 2 === 0 ? ('tune' as const) : ('untouched' as const),
    }
  })
}

function datesOfEvents(data: string | undefined): Map<string, string> {
  const all =
    rows<{ id: string; label: string; date?: string | null }>(
      data ?? '/nonexistent',
      'grouping-dev.jsonl.gz',
    ) ?? []
  const byEvent = new Map(all.flatMap(({ label, date }) => (date ? [[label, date] as const] : [])))
  return new Map(
    all.flatMap(({ id, label }) => (byEvent.has(label) ? [[id, byEvent.get(label)!] as const] : [])),
  )
}

/** Which matters are connected by documents about both. */
function partsOf(read: readonly Row[]): (key: string) => string {
  const parents = new Map<string, string>()
  const root = (key: string): string => {
    const parent = parents.get(key)
    return parent === undefined ? key : root(parent)
  }
  for (const { matters } of read) {
    for (const { key } of matters.slice(1)) {
      const [one, other] = [root(matters[0]!.key), root(key)].sort()
      if (one !== other) parents.set(other!, one!)
    }
  }
  return root
}

import { readFileSync } from 'node:fs'
import type { MatterKind } from '../../../functions/domain/model/matter.ts'
import type { OfficialDocument } from '../../../functions/domain/model/official-document.ts'

/** A matter as its invented texts tell it, written down before any program read them. */
export interface ExpectedMatter {
  label: string
  kind: MatterKind
  /** What may be its status in the end. */
  status: string[]
  /** Its changes; one that is not `sure` may be found or not. */
  changes: { status: string; day: string; sure: boolean }[]
}

/** One text of an outlet or a register. */
export interface Mention {
  id: string
  day: string
  outlet: string
  publisher: 'official' | 'court' | 'congress' | 'news'
  language: 'en' | 'es'
  title: string
  summary: string
  /** The numbers and designations in its title and summary. */
  keys: string[]
  /** The matters that it belongs to, and those to which it may be linked or not. */
  matters: string[]
  may: string[]
  document?: OfficialDocument
  /** The sentence that says why it is hard. */
  trap?: string
}

export interface Invented {
  matters: ExpectedMatter[]
  mentions: Mention[]
}

const files = ['cases', 'rules', 'bills', 'orders', 'designations']

/** Reads the texts of this folder: headings are matters, and blocks are texts. README.md has the form. */
export function readInvented(): Invented {
  const all: Invented = { matters: [], mentions: [] }
  for (const file of files) readFile(file, all)
  return all
}

function readFile(file: string, { matters, mentions }: Invented): void {
  let matter: ExpectedMatter | undefined
  const blocks = readFileSync(new URL(`${file}.txt`, import.meta.url), 'utf8')
    .trim()
    .split(/\n\n+/)
  for (const block of blocks) {
    const [first = '', ...rest] = block.split('\n')
    if (first.startsWith('# ')) {
      matter = readMatter(first.slice(2), rest)
      if (matter) matters.push(matter)
    } else {
      mentions.push(readMention(`${file}-${mentions.length}`, first, rest, matter?.label))
    }
  }
}

function readMatter(heading: string, lines: readonly string[]): ExpectedMatter | undefined {
  const [, label, kind] = /^(\S+) \((\w+)\)$/.exec(heading) ?? []
  if (label === undefined) return undefined
  return {
    label,
    kind: kind as MatterKind,
    status: (field(lines, 'status') ?? '').split(' or '),
    changes: list(field(lines, 'changes')).map((change) => {
      const [status = '', day = ''] = change.split(' ')
      return { status, day: day.slice(0, 10), sure: !day.endsWith('?') }
    }),
  }
}

function readMention(id: string, first: string, lines: readonly string[], label?: string): Mention {
  const [day = '', outlet = '', publisher = '', ...title] = first.split(' | ')
  const document = field(lines, 'document')
  const trap = field(lines, 'trap')
  const own = field(lines, 'in')
  return {
    id,
    day,
    outlet,
    publisher: publisher as Mention['publisher'],
    language: field(lines, 'lang') === 'es' ? 'es' : 'en',
    title: title.join(' | '),
    summary: lines[0] ?? '',
    keys: list(field(lines, 'keys')),
    matters: own === undefined ? list(label) : list(own),
    may: list(field(lines, 'may')),
    ...(document !== undefined && { document: readDocument(document) }),
    ...(trap !== undefined && { trap }),
  }
}

function readDocument(text: string): OfficialDocument {
  const of = new Map(list(text).map((pair) => pair.split('=') as [string, string]))
  const several = (name: string) => (of.has(name) ? [of.get(name)!] : [])
  const [effective, commentsClose] = [of.get('effective'), of.get('comments')]
  return {
    type: of.get('type') ?? '',
    number: of.get('number') ?? '',
    ...(effective !== undefined && { effective }),
    ...(commentsClose !== undefined && { commentsClose }),
    dockets: several('dockets'),
    rins: several('rins'),
    agencies: several('agencies'),
  }
}

/** The value of a line such as `keys: …`. The first line is the summary. */
function field(lines: readonly string[], name: string): string | undefined {
  return lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
}

function list(text: string | undefined): string[] {
  return text ? text.split('; ') : []
}

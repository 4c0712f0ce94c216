import type { Source } from '../domain/model/source.ts'
import { tokenize, type Words } from './tokenize.ts'

/** What is judged. Everything may be absent; text may be HTML and of any length. */
export interface ClassifierInput {
  title?: string | undefined
  text?: string | undefined
  url?: string | undefined
  categories?: string[] | undefined
  /** Settings of the source it came from; where unknown, nothing is assumed of it. */
  source?: Partial<Pick<Source, 'kind' | 'scope' | 'language' | 'items'>> | undefined
}

/** The title and the beginning of the text: what a reader sees first says what an article is about. */
export interface Reading {
  title: Words
  text: Words
}

/** Characters of text that are looked at: an article says in its beginning what it is about. */
const READ = 2000
const TITLE = 400

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['#39', "'"],
  ['#8217', "'"],
  ['#8216', "'"],
])

/** Plain text of at most `limit` characters, read from at most four times as many, so that 1 MB costs nothing. */
function plain(value: unknown, limit: number): string {
  if (typeof value !== 'string') return ''
  const cut = value.slice(0, limit * 4)
  if (!cut.includes('<') && !cut.includes('&')) return cut.slice(0, limit)
  return cut
    .replace(/<(script|style)\b[^>]{0,300}>[^<]{0,5000}<\/\1>/gi, ' ')
    .replace(/<[a-z/!][^<>]{0,2000}>/gi, ' ')
    .replace(/&(#?\w{2,8});/g, (all, name: string) => entities.get(name) ?? all)
    .slice(0, limit)
}

export function readInput(input: ClassifierInput): Reading {
  return { title: tokenize(plain(input.title, TITLE)), text: tokenize(plain(input.text, READ)) }
}

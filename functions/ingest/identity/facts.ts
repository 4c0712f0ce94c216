import { hash as digest } from 'node:crypto'
import type { Entry } from '../../domain/model/entry.ts'
import { hash } from '../../domain/text/hash.ts'
import { isSerialMark } from '../../domain/text/serial-mark.ts'
import { MINUTE_MS } from '../../domain/time.ts'
import { withoutScheme } from './names.ts'
import { sketchOf } from './sketch.ts'

/** What an entry is recognized by: hashes and no text, because they are stored with the state of the source. */
export interface Facts {
  guid?: string
  link?: string
  /** Whether the entry has no link of its own, and its guid serves as its link. */
  isLinkGuid?: true
  /** The words of the title. */
  title: string
  /** The numbers and months in the title, which tell the issues of a series apart; empty if there are none. */
  marks: string
  /** The words of title and text. */
  sketch: string
  /** When it was published, in minutes since 1970. */
  at?: number
  /** Whether the title is long enough to say what happened, and not only what the column is called. */
  isHeadline: boolean
  /** Whether it has a text, and one that is longer than a set phrase. */
  hasText: boolean
}

const MIN_HEADLINE_WORDS = 6
const MIN_TEXT_WORDS = 12
/** Characters of an entry's text that are read. */
const MAX_TEXT = 400

/** What an entry is recognized by. */
export function factsOf(entry: Entry): Facts {
  const title = wordsIn((entry.title ?? '').slice(0, MAX_TEXT))
  const text = wordsIn(textOf(entry))
  const at = Date.parse(entry.published ?? entry.updated ?? '')
  return {
    ...(entry.id && { guid: guidKey(entry)! }),
    ...(entry.link && { link: keyOf(withoutScheme(entry.link)) }),
    ...(entry.isLinkGuid && { isLinkGuid: true }),
    title: keyOf(title.join(' ')),
    marks: marksIn(title),
    sketch: sketchOf([...title, ...text].map(hash)),
    ...(!Number.isNaN(at) && { at: Math.round(at / MINUTE_MS) }),
    isHeadline: title.length >= MIN_HEADLINE_WORDS,
    hasText: text.length >= MIN_TEXT_WORDS,
  }
}

/** The key of an entry's guid, by which guids are remembered. */
export function guidKey({ id }: Entry): string | undefined {
  return id ? keyOf(withoutScheme(id)) : undefined
}

function textOf({ summary, content }: Entry): string {
  const text = summary?.trim() ? summary : (content ?? '')
  const start = text.slice(0, MAX_TEXT * 2)
  return (start.includes('<') ? start.replace(/<[^<>]{0,300}>/g, ' ') : start).slice(0, MAX_TEXT)
}

function wordsIn(text: string): string[] {
  const lower = text.toLowerCase()
  // The pattern for ASCII finds the same words several times faster.
  return lower.match(/[^ -~\s]/.test(lower) ? /[\p{L}\p{N}]+/gu : /[a-z\d]+/g) ?? []
}

function marksIn(title: readonly string[]): string {
  const marks = title.filter(isSerialMark)
  return marks.length > 0 ? keyOf(marks.join(' ')).slice(0, 4) : ''
}

/** A short key of a text: 48 bits in base64url. */
function keyOf(text: string): string {
  return digest('sha256', text, 'base64url').slice(0, 8)
}

import type { Stated } from '../../../domain/model/article.ts'
import { paragraphsOnce } from '../../text/paragraphs.ts'
import type { OutletNames } from '../names/outlet-names.ts'
import { withoutByline } from '../opening/byline.ts'
import { withoutDateline } from '../opening/dateline.ts'
import { withoutLeadIn } from '../opening/lead-in.ts'
import { withoutOpeningLabel } from '../title/labels.ts'
import { endsSentence, withoutCutMark } from './cut.ts'
import { furniture } from './furniture.ts'
import { similarHeadline } from './headline.ts'
import { withoutResidue } from './residue.ts'
import { lastSentenceStarts } from './unit.ts'

/** A text without what is not news. */
export interface CleanText {
  paragraphs: string[]
  /** Whether the publisher cut it within a sentence. */
  cut: boolean
  /** Names of a byline in the text. */
  author?: string | undefined
  stated: Stated
}

interface About {
  title: string
  names: OutletNames
  /** Names that may follow a repeated headline. */
  outlets: readonly string[]
}

/** Paragraphs at either end in which rules for beginnings and ends apply. */
const FIRST = 5
const LAST = 10

const listHeading =
  /^\W*(?:tags|topics|categories|filed under|etiquetas|temas|related(?: (?:stories|articles|coverage|content|reading|links|posts))?|further reading|read (?:more|next)|more (?:stories|headlines|from .{1,40}|on this (?:story|topic))|recommended(?: stories)?|trending(?: now)?|most (?:read|popular)|top stories|you (?:may|might) also like|noticias relacionadas|art[ií]culos relacionados|m[aá]s noticias)\W*$/i

/** Removes everything that a publisher says in a text about the text or about itself. */
export function cleanText(written: readonly string[], about: About): CleanText {
  const { title, names } = about
  const stated: Stated = {}
  const once = paragraphsOnce(written.map(withoutResidue), title)
  const alone = once.length === 1
  let isList = false
  const kept = once.filter((paragraph, n) => {
    // Headlines of other articles follow such a heading.
    if (isList && paragraph.length < 200 && !endsSentence(paragraph)) return false
    isList = listHeading.test(paragraph)
    if (isList) return false
    const edge =
      n >= once.length - LAST && (n > 1 || n === once.length - 1) ? 'last' : n < FIRST ? 'first' : undefined
    // Each of the two ends has rules; a short text is both ends at once.
    const found =
      furniture(paragraph, { title, names, edge, alone, isParagraph: true }) ??
      (edge === 'last' && n < FIRST
        ? furniture(paragraph, { title, names, edge: 'first', alone, isParagraph: true })
        : undefined)
    if (found) merge(stated, found)
    return !found
  })
  const opened = withoutOpening(kept, about, stated)
  const closed = withoutEnd(opened.paragraphs, about, stated)
  return { ...closed, author: opened.author, stated }
}

/** Removes bylines, datelines, labels and the repeated headline from the beginning, whatever their order. */
function withoutOpening(
  written: readonly string[],
  about: About,
  stated: Stated,
): { paragraphs: string[]; author?: string | undefined } {
  const paragraphs = [...written]
  let author: string | undefined
  // Each round removes one thing, and there are not many.
  for (let round = 0; round < 8 && paragraphs.length > 0; round++) {
    const [first = ''] = paragraphs
    const next = withoutOne(first, about, stated, paragraphs.length === 1, (name) => {
      author ??= name
    })
    if (next === undefined) break
    if (next.trim() === '') paragraphs.shift()
    else paragraphs[0] = next.trim()
  }
  return { paragraphs, author }
}

function withoutOne(
  first: string,
  about: About,
  stated: Stated,
  alone: boolean,
  onAuthor: (name: string) => void,
): string | undefined {
  const byline = withoutByline(first, about.names.own)
  if (byline) {
    onAuthor(byline.author)
    return byline.rest
  }
  const dateline = withoutDateline(first)
  if (dateline) {
    merge(stated, dateline.stated)
    return dateline.rest
  }
  const labelled = withoutOpeningLabel(first)
  if (labelled.labels.length > 0) {
    stated.labels = [...new Set([...(stated.labels ?? []), ...labelled.labels])].slice(0, 5)
    return labelled.rest
  }
  return (
    withoutLeadIn(first) ?? withoutHeadline(first, about) ?? withoutFirstUnit(first, about, stated, alone)
  )
}

/** Removes the headline from the beginning of a text, with the outlet's name if that follows it. */
function withoutHeadline(first: string, { title, outlets }: About): string | undefined {
  if (title.length < 8) return undefined
  const named = first.replace(/^(?:title|headline|t[ií]tulo|titular):\s+/i, '')
  if (similarHeadline(withoutName(named, outlets), title)) return ''
  if (!first.toLowerCase().startsWith(title.toLowerCase())) return undefined
  const mark = behindHeadline.exec(first.slice(title.length, title.length + 100))
  return mark ? first.slice(title.length + mark[0].length) : undefined
}

/** A mark, what Drupal puts there, or the first word of a sentence. */
const behindHeadline =
  /^(?:[.!?:]["”’]?\s+|\s?[|–—-]{1,2}\s+|\s[\p{L}\d._ -]{1,40} (?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d\/\d\d\/\d{4} - \d\d:\d\d\s+)(?=["“‘¿¡]?[\p{Lu}\d])|^\s+(?=(?:An?|The|In|On|At|When|After|For|More|Un|Una|El|La|Los|Las|En|Tras)\s\p{L})/u

function withoutName(text: string, outlets: readonly string[]): string {
  for (const name of outlets)
    if (name !== '' && text.toLowerCase().endsWith(name.toLowerCase()))
      return text.slice(0, -name.length).trimEnd()
  return text
}

/** Removes an opening such as "Listen to this article": a paragraph, or the first sentence of a longer one. */
function withoutFirstUnit(
  first: string,
  { title, names }: About,
  stated: Stated,
  alone: boolean,
): string | undefined {
  const whole = furniture(first, { title, names, edge: 'first', alone, isParagraph: true })
  if (whole) {
    merge(stated, whole)
    return ''
  }
  const end = /[.!?)\]]\s+(?=["“(¿¡]?[\p{Lu}\d])/u.exec(first.slice(0, 300))
  if (!end) return undefined
  const length = end.index + end[0].length
  const found = furniture(first.slice(0, length).trim(), { title, names, edge: 'first' })
  if (!found) return undefined
  merge(stated, found)
  return first.slice(length)
}

/** Removes marks of a cut and sentences such as "Read more" from the end until none is left. */
function withoutEnd(
  written: readonly string[],
  { title, names }: About,
  stated: Stated,
): { paragraphs: string[]; cut: boolean } {
  const paragraphs = [...written]
  let cut = false
  for (let round = 0; round < 12 && paragraphs.length > 0; round++) {
    const last = paragraphs.at(-1)!
    const marked = withoutCutMark(last)
    let rest = marked.rest
    cut ||= marked.cut
    const alone = paragraphs.length === 1
    const start = [...lastSentenceStarts(rest), 0].find((from) => {
      const where = from === 0 ? { alone, isParagraph: true } : {}
      const found = furniture(rest.slice(from), { title, names, edge: 'last', ...where })
      if (found) merge(stated, found)
      return found !== undefined
    })
    if (start !== undefined) rest = rest.slice(0, start).trimEnd()
    if (rest === last) break
    if (rest === '') paragraphs.pop()
    else paragraphs[paragraphs.length - 1] = rest
    if (start !== undefined) cut = false
  }
  return { paragraphs, cut: cut && paragraphs.length > 0 }
}

function merge(stated: Stated, found: Stated): void {
  for (const key of ['agency', 'place', 'origin', 'credit'] as const)
    if (stated[key] === undefined && found[key] !== undefined) stated[key] = found[key]
}

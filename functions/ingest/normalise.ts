import type { Article } from '../model/article.ts'
import { articleId } from '../model/article-id.ts'
import type { Entry, IdentityRule } from '../model/entry.ts'
import type { Source } from '../model/source.ts'
import { plainName, webLink } from '../pages/clean.ts'
import { htmlParagraphs } from './html-text.ts'
import { identityOf } from './identity.ts'
import { articleLimits as most } from './limits.ts'
import { type Loss, leftOut, noLink, shortened, tooMany } from './losses.ts'
import { paragraphsOnce } from './paragraphs.ts'
import { withoutAbsent } from './parse/entry-from-xml.ts'
import { shorten, shortenToBytes } from './shorten.ts'

type Note = (loss: Loss) => void

/**
 * An entry as an article of its source, or why it can be none. `firstSeen` is when this entry was first fetched;
 * `note` is told what was left out of it or shortened.
 */
export function normalise(
  entry: Entry,
  source: Source,
  firstSeen: Date,
  rule: IdentityRule = 'guid',
  note: Note = () => {},
): Article | { problem: Loss } {
  const body = bodyOf(entry)
  const title = titleOf(entry, source, note) ?? titleFrom(body)
  if (!title) return { problem: leftOut('it has neither a title nor a text') }
  const text = paragraphsOnce(body, title)
  const standfirst = entry.summary ? paragraphsOnce(entry.summary.split('\n'), title) : []
  return withoutAbsent({
    id: articleId(source.id, identityOf(entry, rule)),
    source: source.id,
    guid: entry.id?.slice(0, most.id),
    url: addressOf(entry, note),
    title,
    summary: summaryOf(standfirst.length > 0 ? standfirst : text),
    text: shortenToBytes(text.join('\n'), most.text),
    published: publishedOf(entry, firstSeen),
    firstSeen: firstSeen.toISOString(),
    author: authorOf(entry, note),
    categories: categoriesOf(entry, note),
    language: source.language,
    outlet: outletOf(entry, source, note),
    document: entry.document,
  })
}

function summaryOf(paragraphs: string[]): string {
  // Far more than is kept, so that a long text costs no more than a short one.
  return shorten(plainName(paragraphs.join(' ').slice(0, most.summary * 10)), most.summary)
}

function titleFrom(body: string[]): string | undefined {
  const [first] = paragraphsOnce(body)
  return first && shorten(plainName(first), 120)
}

/** The content where it says more than the summary; some sources put a teaser image alone into it. */
function bodyOf(entry: Entry): string[] {
  const content = htmlParagraphs(entry.content ?? '')
  const summary = (entry.summary ?? '').split('\n')
  return length(content) >= length(summary) ? content : summary
}

function length(paragraphs: string[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0)
}

function titleOf(entry: Entry, source: Source, note: Note): string | undefined {
  const [title] = paragraphsOnce([plainName(entry.title ?? '')])
  if (!title) return undefined
  const outlet = source.kind === 'aggregator' && plainName(entry.origin?.title ?? '')
  const suffix = outlet ? ` - ${outlet}` : ''
  return within('title', suffix && title.endsWith(suffix) ? title.slice(0, -suffix.length) : title, note)
}

/** Dates lie: what lies ahead is now, and what is older than the web is unknown. */
function publishedOf(entry: Entry, now: Date): string | undefined {
  const date = entry.published ?? entry.updated
  if (!date || date < '1995') return undefined
  return date > now.toISOString() ? now.toISOString() : date
}

/** Readers need a name; an address is nobody's business. */
function authorOf(entry: Entry, note: Note): string | undefined {
  const words = plainName(entry.author ?? '').split(' ')
  const name = plainName(
    words
      .filter((word) => !looksLikeAddress(word))
      .join(' ')
      .replace(/[()<>]/g, ''),
  )
  return name && !/^https?:/.test(name) ? within('author', name, note) : undefined
}

/** Something, an at sign, and something more. */
function looksLikeAddress(word: string): boolean {
  const at = word.indexOf('@', 1)
  return at > 0 && at < word.length - 1
}

function categoriesOf({ categories = [] }: Entry, note: Note): string[] {
  const words = categories.map((word) => plainName(word)).filter(Boolean)
  if (words.length > most.categories) note(tooMany('categories', most.categories))
  return words.slice(0, most.categories).map((word) => within('category', word, note))
}

function outletOf(entry: Entry, source: Source, note: Note): string {
  const origin = source.kind === 'aggregator' ? plainName(entry.origin?.title ?? '') : ''
  return origin ? within('outlet', origin, note) : source.name
}

function within(field: 'title' | 'author' | 'category' | 'outlet', text: string, note: Note): string {
  if (text.length > most[field]) note(shortened(field, most[field]))
  return shorten(text, most[field])
}

/** The link in the form that readers follow; a guid that is an address stands in for one that is missing or none. */
function addressOf(entry: Entry, note: Note): string | undefined {
  const link = webLink(entry.link)
  if (entry.link && !link) note(noLink)
  return link ?? (/^https?:\/\//i.test(entry.id ?? '') ? webLink(entry.id) : undefined)
}

import type { Article } from '../domain/model/article.ts'
import type { Entry } from '../domain/model/entry.ts'
import type { Source } from '../domain/model/source.ts'
import { outletName } from '../domain/story/publisher.ts'
import { plainName, webLink } from '../domain/text/clean.ts'
import { shorten, shortenToBytes } from '../domain/text/truncate.ts'
import { looksLikeWebAddress } from '../domain/urls/web-address.ts'
import { isoDate } from './dates/parse-date.ts'
import { identify } from './identity/identify.ts'
import { articleLimits as most } from './limits.ts'
import { type Loss, leftOut, noLink, shortened, tooMany } from './losses.ts'
import { Outlets } from './outlets.ts'
import { withoutAbsent } from './parse/fields/entry-from-xml.ts'
import { type LinkPolicy, objectionToLink } from './reader-link.ts'
import { htmlText, plainParagraphs } from './text/html-text.ts'
import { paragraphsOnce } from './text/paragraphs.ts'

type Note = (loss: Loss) => void

/** What is configured beside the source of an entry. */
export interface NormaliseContext {
  outlets: Outlets
  /** The addresses at which readers find this digest. */
  ourUrls: readonly string[]
}

/**
 * Makes an article of an entry, or says why it can't. `firstSeen` is when the entry was first fetched, `id` the id of its
 * article, and `note` gets what was left out or shortened.
 */
export function normalise(
  entry: Entry,
  source: Source,
  firstSeen: Date,
  id: string = identify([entry], source.id).identified[0]!.id,
  note: Note = () => {},
  { outlets, ourUrls }: NormaliseContext = { outlets: new Outlets(source), ourUrls: [] },
): Article | { problem: Loss } {
  const { body, captions } = bodyOf(entry)
  const claimed = outlets.claimed(entry.origin)
  const title = titleOf(entry, claimed, note) ?? titleFrom(body.length > 0 ? body : captions)
  if (!title) return { problem: leftOut('it has neither a title nor a text') }
  const paragraphs = paragraphsOnce(body, title)
  // A gallery has nothing but captions: they say what it is about, but make no summary.
  const text = paragraphs.length > 0 ? paragraphs : paragraphsOnce(captions, title)
  const standfirst = paragraphsOnce(plainParagraphs(entry.summary ?? ''), title)
  const url = addressOf(entry, { feed: source.feed, ourUrls }, note)
  const outlet = outlets.of(entry.origin, url)
  return withoutAbsent({
    id,
    source: source.id,
    guid: entry.id?.slice(0, most.id),
    url,
    title,
    summary: summaryOf(standfirst.length > 0 ? standfirst : paragraphs),
    text: shortenToBytes(text.join('\n'), most.text),
    published: publishedOf(entry, firstSeen),
    firstSeen: firstSeen.toISOString(),
    author: authorOf(entry, note),
    categories: categoriesOf(entry, note),
    language: source.language,
    outlet: outlet === outletName(source.name) ? outlet : shortenField('outlet', outlet, note),
    claimed: claimed && claimed !== outlet ? shortenField('outlet', claimed, note) : undefined,
    document: entry.document,
  })
}

function summaryOf(paragraphs: string[]): string {
  // It is cut first, so that a long text costs no more than a short one.
  return shorten(plainName(paragraphs.join(' ').slice(0, most.summary * 10)), most.summary)
}

function titleFrom(body: string[]): string | undefined {
  const [first] = paragraphsOnce(body)
  return first && shorten(plainName(first), 120)
}

/** The content if it is longer than the summary, and the captions of the content. Some sources put only an image into it. */
function bodyOf(entry: Entry): { body: string[]; captions: string[] } {
  const { paragraphs, captions } = htmlText(entry.content ?? '')
  const summary = plainParagraphs(entry.summary ?? '')
  return { body: length(paragraphs) >= length(summary) ? paragraphs : summary, captions }
}

function length(paragraphs: string[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0)
}

function titleOf(entry: Entry, outlet: string, note: Note): string | undefined {
  const [title] = paragraphsOnce([plainName(entry.title ?? '')])
  if (!title) return undefined
  const suffix = outlet ? ` - ${outlet}` : ''
  return shortenField(
    'title',
    suffix && title.endsWith(suffix) ? title.slice(0, -suffix.length) : title,
    note,
  )
}

/** The date of an entry. A date in the future counts as now. */
function publishedOf(entry: Entry, now: Date): string | undefined {
  const date = isoDate(entry.published) ?? isoDate(entry.updated)
  if (!date) return undefined
  return date > now.toISOString() ? now.toISOString() : date
}

/** The author's name without email addresses, which readers don't need. */
function authorOf(entry: Entry, note: Note): string | undefined {
  const words = plainName(entry.author ?? '').split(' ')
  const name = plainName(
    words
      .filter((word) => !looksLikeAddress(word))
      .join(' ')
      .replace(/[()<>]/g, ''),
  )
  return name && !looksLikeWebAddress(name) ? shortenField('author', name, note) : undefined
}

/** Whether a word has an at sign with characters on both sides. */
function looksLikeAddress(word: string): boolean {
  const at = word.indexOf('@', 1)
  return at > 0 && at < word.length - 1
}

function categoriesOf({ categories = [] }: Entry, note: Note): string[] {
  const words = categories.map((word) => plainName(word)).filter(Boolean)
  if (words.length > most.categories) note(tooMany('categories', most.categories))
  return words.slice(0, most.categories).map((word) => shortenField('category', word, note))
}

function shortenField(field: 'title' | 'author' | 'category' | 'outlet', text: string, note: Note): string {
  if (text.length > most[field]) note(shortened(field, most[field]))
  return shorten(text, most[field])
}

/** The link in its normal form. If it is missing or not a web address, a guid that is one replaces it. */
function addressOf(entry: Entry, closed: LinkPolicy, note: Note): string | undefined {
  const given = webLink(entry.link)
  if (entry.link && !given) note(noLink)
  const link = given ?? (looksLikeWebAddress(entry.id ?? '') ? webLink(entry.id) : undefined)
  const objection = link && objectionToLink(link, closed)
  if (!objection) return link
  note(objection)
  return undefined
}

import type { Article } from '../domain/model/article.ts'
import type { Entry } from '../domain/model/entry.ts'
import type { Source } from '../domain/model/source.ts'
import { outletName } from '../domain/story/publisher.ts'
import { plainName, webLink } from '../domain/text/clean.ts'
import { shorten, shortenToBytes } from '../domain/text/truncate.ts'
import { momentOfDay } from '../domain/time.ts'
import { looksLikeWebAddress } from '../domain/urls/web-address.ts'
import { type CleanContext, cleanEntry } from './clean/clean-entry.ts'
import { OutletNames } from './clean/names/outlet-names.ts'
import { firstSentencesOf } from './clean/summary.ts'
import { isoDate } from './dates/parse-date.ts'
import { identify } from './identity/identify.ts'
import { languageOf } from './language.ts'
import { articleLimits as most } from './limits.ts'
import { type Loss, leftOut, noLink, shortened, tooMany } from './losses.ts'
import { Outlets } from './outlets.ts'
import { withoutAbsent } from './parse/fields/entry-from-xml.ts'
import { type LinkPolicy, objectionToLink } from './reader-link.ts'
import { paragraphsOnce } from './text/paragraphs.ts'
import { translationLinks } from './text/translation-links.ts'

type Note = (loss: Loss) => void

/** What is configured beside the source of an entry. */
export interface NormaliseContext {
  outlets: Outlets
  /** The addresses at which readers find this digest. */
  ourUrls: readonly string[]
  /** The names that are not part of a headline; only the source's own if it is missing. */
  clean?: CleanContext
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
  { outlets, ourUrls, clean = contextOf(source) }: NormaliseContext = {
    outlets: new Outlets(source),
    ourUrls: [],
  },
): Article | { problem: Loss } {
  const cleaned = cleanEntry(entry, clean)
  const claimed = outlets.claimed(entry.origin) || cleaned.stated?.origin
  // A gallery has only captions: they say what it is about, but are no summary.
  const { body, captions } = cleaned
  const written = body.length > 0 ? body : captions
  const title = cleaned.title ? shortenField('title', cleaned.title, note) : titleFrom(written)
  if (!title) return { problem: leftOut('it has neither a title nor a text') }
  // A title that was taken from the text must not be shown twice.
  const paragraphs = cleaned.title ? written : paragraphsOnce(written, title)
  const text = paragraphs.join('\n')
  const url = addressOf(entry, { feed: source.feed, ourUrls }, note)
  const outlet = outlets.of(entry.origin, url)
  return withoutAbsent({
    id,
    source: source.id,
    guid: entry.id?.slice(0, most.id),
    url,
    title,
    summary: summaryOf(cleaned.title ? cleaned.summary : body.length > 0 ? paragraphs : []),
    text: shortenToBytes(text, most.text),
    published: publishedOf(entry, firstSeen),
    firstSeen: firstSeen.toISOString(),
    author: cleaned.author && shortenField('author', cleaned.author, note),
    categories: categoriesOf(entry, note),
    language: languageOf(title, text, clean.language ?? source.language),
    translations: translationsOf(entry, url),
    outlet: outlet === outletName(source.name) ? outlet : shortenField('outlet', outlet, note),
    claimed: claimed && claimed !== outlet ? shortenField('outlet', claimed, note) : undefined,
    document: entry.document,
    stated: cleaned.stated,
  })
}

/** What is known about the names of a source, except the common ending of its titles. */
export function contextOf(
  { name, kind, language }: Pick<Source, 'name' | 'kind' | 'language'>,
  configured: readonly string[] = [],
): CleanContext {
  return { names: new OutletNames([name], configured), official: !carriesNews.has(kind), language }
}

/** Kinds of sources whose name before a colon is the newsroom's mark, and not the name of the actor. */
const carriesNews: ReadonlySet<Source['kind']> = new Set([
  'wire',
  'national-news',
  'local-news',
  'aggregator',
])

function summaryOf(paragraphs: readonly string[]): string {
  return plainName(firstSentencesOf(paragraphs, most.summary).join(' '))
}

function titleFrom(body: string[]): string | undefined {
  const [first] = paragraphsOnce(body)
  return first && shorten(plainName(first), 120)
}

/** When an entry was published. A date in the future counts as now. */
export function publishedOf(entry: Entry, now: Date): string | undefined {
  const date = isoDate(entry.published) ?? isoDate(entry.updated)
  if (!date) return undefined
  const at = date.includes('T') ? date : momentOfDay(date)
  return at > now.toISOString() ? now.toISOString() : at
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

/** The addresses that the source or the text itself gives for the same article in another language. */
function translationsOf({ translations = [], content = '', link }: Entry, url: string | undefined) {
  const written = [...translations, ...translationLinks(content)]
  if (written.length === 0) return undefined
  const found = new Set(written.flatMap((text) => webLink(URL.parse(text, link)?.href) ?? []))
  if (url) found.delete(url)
  return found.size > 0 ? [...found].slice(0, most.translations) : undefined
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

import type { Article } from '../model/article.ts'
import { articleId } from '../model/article-id.ts'
import type { Entry, IdentityRule } from '../model/entry.ts'
import type { Source } from '../model/source.ts'
import { htmlParagraphs } from './html-text.ts'
import { identityOf } from './identity.ts'
import { paragraphsOnce } from './paragraphs.ts'
import { withoutAbsent } from './parse/entry-from-xml.ts'
import { shorten, shortenToBytes } from './shorten.ts'

/** Characters of what readers see, and bytes of the text that is kept for deciding. */
export const lengths = { title: 300, summary: 300, outlet: 100, text: 20_000 }

/** Content beyond this adds nothing to 20 KB of text and would only cost time. */
const contentLimit = 400_000

/** An entry as an article of its source, or why it can be none. `firstSeen` is when this entry was first fetched. */
export function normalise(
  entry: Entry,
  source: Source,
  firstSeen: Date,
  rule: IdentityRule = 'guid',
): Article | { problem: string } {
  const body = bodyOf(entry)
  const title = titleOf(entry, source) ?? titleFrom(body)
  if (!title)
    return { problem: `An entry of ${source.name} has neither a title nor a text and was left out.` }
  const text = paragraphsOnce(body, title)
  const standfirst = entry.summary ? paragraphsOnce(entry.summary.split('\n'), title) : []
  return withoutAbsent({
    id: articleId(source.id, identityOf(entry, rule)),
    source: source.id,
    guid: entry.id?.slice(0, 1000),
    url: webAddress(entry.link) ?? webAddress(entry.id),
    title,
    summary: shorten((standfirst.length > 0 ? standfirst : text).join(' '), lengths.summary),
    text: shortenToBytes(text.join('\n'), lengths.text),
    published: publishedOf(entry, firstSeen),
    firstSeen: firstSeen.toISOString(),
    author: authorOf(entry),
    categories: (entry.categories ?? []).slice(0, 20).map((word) => word.slice(0, 100)),
    language: source.language,
    outlet: outletOf(entry, source),
    document: entry.document,
  })
}

function titleFrom(body: string[]): string | undefined {
  const [first] = paragraphsOnce(body)
  return first && shorten(first, 120)
}

/** The content where it says more than the summary; some sources put a teaser image alone into it. */
function bodyOf(entry: Entry): string[] {
  const content = htmlParagraphs((entry.content ?? '').slice(0, contentLimit))
  const summary = (entry.summary ?? '').split('\n')
  return length(content) >= length(summary) ? content : summary
}

function length(paragraphs: string[]): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0)
}

function titleOf(entry: Entry, source: Source): string | undefined {
  const [title] = paragraphsOnce([entry.title ?? ''])
  if (!title) return undefined
  const suffix = source.kind === 'aggregator' && entry.origin?.title ? ` - ${entry.origin.title}` : ''
  return shorten(suffix && title.endsWith(suffix) ? title.slice(0, -suffix.length) : title, lengths.title)
}

/** Dates lie: what lies ahead is now, and what is older than the web is unknown. */
function publishedOf(entry: Entry, now: Date): string | undefined {
  const date = entry.published ?? entry.updated
  if (!date || date < '1995') return undefined
  return date > now.toISOString() ? now.toISOString() : date
}

/** Readers need a name; an address is nobody's business. */
function authorOf(entry: Entry): string | undefined {
  const name = entry.author
    ?.replace(/\S+@\S+/g, '')
    .replace(/[()<>]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  return name && !/^https?:/.test(name) ? name.slice(0, 200) : undefined
}

function outletOf(entry: Entry, source: Source): string {
  const origin = source.kind === 'aggregator' ? shorten(entry.origin?.title ?? '', lengths.outlet) : ''
  return origin || source.name
}

function webAddress(text: string | undefined): string | undefined {
  return text && /^https?:\/\//i.test(text) && text.length <= 2000 && URL.canParse(text) ? text : undefined
}

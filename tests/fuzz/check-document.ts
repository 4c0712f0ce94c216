import { isDeepStrictEqual } from 'node:util'
import type { Article } from '../../functions/domain/model/article.ts'
import type { Entry } from '../../functions/domain/model/entry.ts'
import { Source } from '../../functions/domain/model/source.ts'
import { shownLimits } from '../../functions/domain/text/clean.ts'
import { articleLimits, fieldLimits } from '../../functions/ingest/limits.ts'
import { normalise } from '../../functions/ingest/normalise.ts'
import { parsers } from '../../functions/ingest/parse/parsers.ts'
import { readBody } from '../../functions/ingest/poll/body/read-body.ts'
import type { FuzzDocument } from './case.ts'
import { Findings } from './finding.ts'
import { CANARY } from './mutations/texts.ts'

/** Checks how one document is read: promises 8, 9, 11 and 12. */
export async function checkDocument(document: FuzzDocument, now: Date): Promise<Findings> {
  const findings = new Findings()
  const { bytes, contentType } = document
  const context = { url: 'https://fuzz.example/feed', contentType, now }
  const feed = await findings.without(8, 'Parsing', () => parsers.feed(bytes, context))
  if (!feed) return findings
  if (!feed.ok) {
    findings.unless(
      /^It can't be read as a feed: .{10,200}\.$/s.test(feed.error),
      8,
      'The error is no sentence',
      feed.error,
    )
    findings.unless(!quotes(feed.error), 9, 'The error quotes the source', feed.error)
  } else {
    const problems = feed.losses.sentences()
    findings.unless(!problems.some(quotes), 9, 'A problem quotes the source', problems)
    findings.unless(!problems.some(isOurs), 8, 'An entry failed in our code', problems)
    for (const entry of feed.entries) checkEntry(entry, now, findings)
  }
  if (document.neighbors !== undefined) {
    const [lost] = await lostOf(document, new TextEncoder().encode(document.neighbors), now)
    findings.unless(lost === undefined, 8, 'A bad entry changes its neighbors', lost)
  }
  return findings
}

/** The entries and articles of a document that are not among those of the same document with one more entry. */
async function lostOf(whole: FuzzDocument, alone: Uint8Array, now: Date): Promise<unknown[]> {
  const [without, with_] = [await readOf(alone, now), await readOf(whole.bytes, now)]
  const missing = <T>(some: readonly T[], from: readonly T[]) =>
    some.filter((one) => !from.some((other) => isDeepStrictEqual(one, other)))
  // A version of a neighbor replaces it, and two entries of one guid need other names than one alone.
  const isVersion = missing(with_.entries, without.entries).some((one) =>
    without.entries.some((other) => isOneOf(one, other)),
  )
  return [
    ...missing(without.entries, with_.entries),
    ...(isVersion ? [] : missing(without.articles.map(unnamed), with_.articles.map(unnamed))),
  ]
}

const isOneOf = (one: Entry, other: Entry) =>
  (['id', 'link', 'title'] as const).some((field) => one[field] !== undefined && one[field] === other[field])

function unnamed({ id: _, guid: _guid, ...article }: Article) {
  return article
}

async function readOf(bytes: Uint8Array, now: Date): Promise<{ entries: Entry[]; articles: Article[] }> {
  const url = source.feed
  const feed = await parsers.feed(bytes, { url, now })
  const fetched = { kind: 'fetched', status: 200, bytes, hash: '', url } as const
  const nextPoll = now.toISOString()
  const state = { source: source.id, feed: url, everyMinutes: 60, consecutiveFailures: 0, nextPoll }
  const around = { sources: [source], ourUrls: [], lexicon: undefined, readerVersion: '' }
  const body = await readBody(source, fetched, state, now, parsers.feed, around)
  return {
    entries: feed.ok ? feed.entries : [],
    articles: 'changes' in body ? body.changes(new Map()).articles : [],
  }
}

const quotes = (sentence: string) => sentence.toLowerCase().includes(CANARY.toLowerCase())
const isOurs = (sentence: string) => sentence.includes('on our side')

const source = Source.parse({ id: 'fuzz', name: 'Fuzz Courier', feed: 'https://fuzz.example/feed' })

function checkEntry(entry: Entry, now: Date, findings: Findings): void {
  for (const field of ['id', 'title', 'author', 'summary', 'content'] as const)
    findings.unless(
      (entry[field] ?? '').length <= fieldLimits[field],
      12,
      `The ${field} of an entry is too long`,
      entry[field],
    )
  let article: ReturnType<typeof normalise>
  try {
    article = normalise(entry, source, now)
  } catch (error) {
    findings.push({
      promise: 8,
      kind: `Normalizing failed (${(error as Error).name})`,
      detail: `${(error as Error).stack}`,
    })
    return
  }
  if ('problem' in article) {
    findings.unless(
      /^Entry left out, since /.test(article.problem),
      8,
      'An entry is lost without a reason',
      article.problem,
    )
    return
  }
  checkArticle(article, now, findings)
}

/** What no field of a line may contain: controls, and halves of characters. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\uFFFE\uFFFF]/u

function checkArticle(article: Article, now: Date, findings: Findings): void {
  const { title, summary, text, outlet, author = '', categories, url, guid = '', published } = article
  const lines = { title, summary, outlet, author, category: categories.join(' ') }
  for (const [name, line] of Object.entries(lines)) {
    findings.unless(!unprintable.test(line), 11, `A ${name} has a control character`, line)
    findings.unless(line.isWellFormed(), 11, `A ${name} has half a character`, line)
    const most =
      articleLimits[name as keyof typeof lines] * (name === 'category' ? articleLimits.categories + 1 : 1)
    findings.unless(line.length <= most, 12, `A ${name} is too long`, line)
  }
  findings.unless(title.trim() !== '', 11, 'A title is blank', article)
  findings.unless(text.isWellFormed() && !text.includes('\0'), 11, 'A text has half a character', text)
  findings.unless(Buffer.byteLength(text) <= articleLimits.text, 12, 'A text is too long', text.length)
  findings.unless(guid.length <= articleLimits.id, 12, 'A guid is too long', guid)
  findings.unless(
    categories.length <= articleLimits.categories,
    12,
    'There are too many categories',
    categories,
  )
  findings.unless(
    (article.translations ?? []).length <= articleLimits.translations,
    12,
    'There are too many translations',
    article,
  )
  for (const link of [url, ...(article.translations ?? [])]) {
    if (link === undefined) continue
    const { protocol, username, password, href } = URL.parse(link) ?? {}
    findings.unless(
      /^https?:$/.test(protocol ?? '') && !username && !password,
      11,
      'A link is no web address',
      link,
    )
    findings.unless(href === link, 11, 'A link is not in its normal form', link)
    findings.unless(link.length <= shownLimits.link, 12, 'A link is too long', link)
  }
  if (published !== undefined) {
    const isDate = new Date(published).toISOString() === published
    findings.unless(
      isDate && published <= now.toISOString(),
      11,
      'A date is none, or in the future',
      published,
    )
  }
  findings.unless(
    JSON.stringify(article).length < 80_000,
    12,
    'An article is too large',
    JSON.stringify(article).length,
  )
}

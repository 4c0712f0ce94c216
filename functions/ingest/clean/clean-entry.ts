import type { Language, Stated } from '../../domain/model/article.ts'
import type { Entry } from '../../domain/model/entry.ts'
import { plainName } from '../../domain/text/clean.ts'
import type { NameLexicon } from '../capitals/name-lexicon.ts'
import { mayBeInCapitals, sentenceCase } from '../capitals/sentence-case.ts'
import { languageOf } from '../language.ts'
import { articleLimits as most } from '../limits.ts'
import { htmlText, plainParagraphs } from '../text/html-text.ts'
import { paragraphsOnce } from '../text/paragraphs.ts'
import { cleanAuthor } from './author.ts'
import { isHeadlineList } from './headline-list.ts'
import { OutletNames } from './names/outlet-names.ts'
import { firstSentencesOf } from './summary.ts'
import { type CleanText, cleanText } from './text/clean-text.ts'
import { endsSentence, wholeSentences } from './text/cut.ts'
import { withCapital } from './text/headline.ts'
import { cleanTitle } from './title/clean-title.ts'

/** What is known about an entry's source. */
export interface CleanContext {
  names: OutletNames
  /** The ending that all titles of the document share (see `commonSuffix`). */
  suffix?: string | undefined
  /** The sentences that the texts of the document share (see `repeatedUnits`). */
  repeated?: ReadonlySet<string> | undefined
  /** The language that the source declares; English if it is missing. */
  language?: Language | undefined
  /** Knows how names are written, for headlines in capitals. If it is missing, only the names that every newsroom knows count. */
  lexicon?: (() => NameLexicon) | undefined
  /** Whether the source is an agency, court or group that its headlines name: "ICE: 40 arrested". */
  official?: boolean | undefined
}

/** What is left of an entry for readers, the classifier and grouping. Plain text. */
export interface CleanEntry {
  title?: string
  author?: string
  /** Paragraphs of the summary; if the entry has none of its own, the first sentences of its body. */
  summary: string[]
  /** Paragraphs of the content or the summary, whichever is longer. */
  body: string[]
  /** Captions and credits of the content's pictures. */
  captions: string[]
  /** What the removed text said; absent if it said nothing to keep. */
  stated?: Stated
}

const nobody: CleanContext = { names: new OutletNames() }

/**
 * Removes everything from an entry that is not news, with one rule in each file, and keeps what the removed parts said. Rules
 * look only at whole paragraphs and at the ends of texts, and at a bounded number of characters of each.
 */
export function cleanEntry(entry: Entry, context: CleanContext = nobody): CleanEntry {
  const { names, suffix, official } = context
  const written = paragraphsOnce([plainName(entry.title ?? '')])[0] ?? ''
  const origin = plainName(entry.origin?.title ?? '') || undefined
  const headline = cleanTitle(written, {
    ...{ names, origin, suffix, link: entry.origin?.url ?? entry.link },
    prefix: official !== true,
  })
  const { labels, outlets } = headline
  const about = {
    title: headline.title,
    names,
    repeated: context.repeated,
    outlets: [...outlets, ...(origin ? [origin] : []), ...names.own],
  }
  const lines = plainParagraphs(entry.summary ?? '')
  const isList = isHeadlineList(lines, { title: headline.title, outlets: about.outlets, link: entry.link })
  const summary = cleanText(isList ? [] : lines, about)
  const { paragraphs, captions } = htmlText(entry.content ?? '')
  const content = cleanText(paragraphs, about)
  const [body, other] = length(content) >= length(summary) ? [content, summary] : [summary, content]
  const title = inSentenceCase(headline.title, body, context)
  const byline = entry.author || content.author || summary.author || ''
  const author = cleanAuthor(byline, names)
  // A board signs editorials only. It is no person, so the author does not show it.
  if (/\beditorial board$/i.test(byline.slice(0, 80).trim())) labels.push('EDITORIAL BOARD')
  const stated = statedBy({ written, title, labels, outlets, names }, [body.stated, other.stated])
  return {
    ...(title && { title }),
    ...(author && { author }),
    summary: summaryOf(summary, body),
    body: ended(body),
    captions: paragraphsOnce(captions, title),
    ...(stated && { stated }),
  }
}

/** Sets a headline in capitals in sentence case. Names keep the capitals that the text shows. */
function inSentenceCase(
  title: string,
  { paragraphs }: CleanText,
  { language = 'en', lexicon }: CleanContext,
): string {
  if (!mayBeInCapitals(title)) return title
  const text = paragraphs.slice(0, 20).join('\n').slice(0, 5000)
  return sentenceCase(title, {
    ...{ text, language: languageOf(title, text, language) },
    ...(lexicon && { names: lexicon() }),
  })
}

/** The entry's own summary up to its last whole sentence, else the first sentences of its body. */
function summaryOf(summary: CleanText, body: CleanText): string[] {
  const own = summary.cut && body !== summary && continues(body, summary) ? [] : ended(summary)
  const [first, ...others] = own.length > 0 ? own : firstSentencesOf(ended(body), most.summary)
  return first === undefined ? [] : [withCapital(first), ...others]
}

/** Whether a body begins like a summary, so that it has the rest of a sentence that the summary cuts. */
function continues(body: CleanText, summary: CleanText): boolean {
  const beginning = summary.paragraphs.join(' ').slice(0, 60)
  return body.paragraphs.join(' ').slice(0, 60) === beginning
}

/** The paragraphs of a text, without the sentence that its publisher cut. If that is the only one, it stays and ends in "…". */
function ended({ paragraphs, cut }: CleanText): string[] {
  const last = paragraphs.at(-1)
  if (last === undefined) return []
  const before = paragraphs.slice(0, -1)
  const trimmed = last.replace(/[\s,;:–—-]{1,5}$/, '')
  if (trimmed === '') return before
  if (!cut) return [...before, trimmed]
  const whole = wholeSentences(last)
  if (whole !== undefined) return [...before, whole]
  return before.length > 0 && endsSentence(before.at(-1)!) ? before : [...before, `${trimmed}…`]
}

function length({ paragraphs }: CleanText): number {
  return paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0)
}

function statedBy(
  headline: { written: string; title: string; labels: string[]; outlets: string[]; names: OutletNames },
  texts: readonly Stated[],
): Stated | undefined {
  const first = <K extends keyof Stated>(key: K) =>
    texts.map((stated) => stated[key]).find((one) => one !== undefined)
  const { written, title, names } = headline
  const labels = [...new Set([...headline.labels, ...texts.flatMap((stated) => stated.labels ?? [])])]
  const carried = headline.outlets.findLast((name) => !names.isOwn(name))
  const all: Stated = {
    agency: first('agency')?.slice(0, most.outlet),
    place: first('place')?.slice(0, most.outlet),
    origin: (first('origin') ?? carried)?.slice(0, most.outlet),
    credit: first('credit')?.slice(0, most.author),
    labels: labels.length > 0 ? labels.slice(0, 5) : undefined,
    title: written !== title ? written.slice(0, most.title) : undefined,
  }
  const present = Object.entries(all).filter(([, value]) => value !== undefined)
  return present.length > 0 ? (Object.fromEntries(present) as Stated) : undefined
}

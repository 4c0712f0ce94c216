import { takesIn } from '../../domain/article-form.ts'
import type { ArticleForm, ItemKind, Language } from '../../domain/model/article.ts'
import type { Source } from '../../domain/model/source.ts'
import type { Correction, Story, StoryArticle } from '../../domain/model/story.ts'
import { countCoverage } from '../../domain/story/coverage.ts'
import { isOptedOut } from '../../domain/story/opted-out.ts'
import { reportIn } from '../../domain/story/versions/report-in.ts'
import { cleanText, shownLimits, webLink } from '../../domain/text/clean.ts'
import { parseDate, standsForDay } from '../../domain/time.ts'
import type { Item } from '../../web/components/item.tsx'

/** A story as readers may see it: clean texts, safe links. */
export interface PublicStory extends Item {
  language: Language
  published: Date
  updated: Date
  firstSeen: Date
  articles: PublicArticle[]
  /** The lead article's link, or the first that there is. */
  url?: string
  /** The feed of the lead's source. */
  source?: { url: string; title: string }
  corrections: readonly Correction[]
  /** An editor removed it; only a note is left. */
  withdrawn?: true
  edited?: Story['edited']
}

/** An article as readers may see it. */
export interface PublicArticle {
  id: string
  title: string
  outlet: string
  language: Language
  kind: ItemKind
  form?: ArticleForm
  published: Date
  /** Whether its source gives the time of day, and not just a day or nothing that can be right. */
  hasTime: boolean
  copyOf: string
  /** Safe to follow, in its normal form. */
  href?: string
  /** As its source served it, unchanged. */
  url?: string
  /** Its earlier addresses, as its source served them. */
  formerUrls?: readonly string[]
  free: boolean
}

/** The configured sources, by id. */
export type SourcesById = ReadonlyMap<string, Source>

/**
 * Makes the story that readers of a language see. Its dates must be in order (see `clampDates`). It has
 * the headline and summary of its lead, or of the first outlet that covers it in the reader's language.
 */
export function toPublicStory(story: Story, sources: SourcesById, reader: Language = 'en'): PublicStory {
  const allowed = story.articles.filter((article) => mayShow(article, sources))
  const articles = allowed.map(shown)
  const version = versionFor(story, allowed, reader)
  const lead = shown(version.lead)
  const source = sources.get(version.lead.source)
  const firstSeen = new Date(story.firstSeen)
  const published = new Date(story.published)
  const feed = webLink(source?.feed)
  const official = articles.find((article) => article.kind === 'official' && article.href && takesIn(article))
  // A document that is shown with a report of it is beside that report.
  const kind = story.kind === 'official' ? version.lead.kind : story.kind
  return {
    id: story.id,
    headline: cleanText(version.headline) || lead.title,
    // Of some publishers only headlines may be shown.
    summary: source?.show === 'headline' && !version.edited?.summary ? '' : cleanText(version.summary),
    outlet: lead.outlet,
    language: lead.language,
    ...countCoverage(allowed),
    topics: story.topics,
    places: story.places,
    kind,
    ...(story.form && { form: story.form }),
    ...(story.status && { status: story.status }),
    ...(official && kind !== 'official' && { official: { title: official.title, url: official.href! } }),
    firstSeen,
    published,
    updated: laterOf(published, new Date(story.updated)),
    articles,
    ...((lead.href ?? articles.find(({ href }) => href)?.href) && {
      url: lead.href ?? articles.find(({ href }) => href)!.href!,
    }),
    ...(feed && { source: { url: feed, title: lead.outlet } }),
    ...(version.edited && { edited: version.edited }),
    corrections: (story.corrections ?? []).map(({ at, text }) => ({
      at,
      text: cleanText(text, shownLimits.correction),
    })),
  }

  function shown(article: StoryArticle): PublicArticle {
    const href = webLink(article.url)
    const former = (article.formerUrls ?? []).filter((url) => webLink(url))
    const outlet = cleanText(article.outlet, shownLimits.outlet) || article.source
    const seen = parseDate(article.firstSeen) ?? firstSeen
    // Nothing was published after we saw it: such dates are wrong or meant to get attention.
    const at = earlierOf(seen, parseDate(article.published))
    return {
      id: article.id,
      title: cleanText(article.title) || outlet,
      outlet,
      language: article.language,
      kind: article.kind,
      ...(article.form && { form: article.form }),
      published: at,
      hasTime: at < seen && !standsForDay(at),
      copyOf: article.copyOf,
      ...(href && { href, url: article.url! }),
      ...(former.length > 0 && { formerUrls: former }),
      free: sources.get(article.source)?.access !== 'subscription',
    }
  }
}

/** Everything that decides what a link to a story shows, which is its headline in each language and its date. */
export function linkFacts(story: Story, sources: SourcesById): string {
  const { id, headline, published, kind, lead, articles } = story
  if (!mayShow(lead, sources)) return JSON.stringify(story)
  // One of these may supply the headline in the other language.
  const others = articles.filter(({ language }) => language !== lead.language)
  return JSON.stringify([id, headline, published, kind, lead.title, lead.language, lead.outlet, others])
}

/** Whether readers may see an article: its publisher may have opted out since. */
export function mayShow(article: StoryArticle, sources: SourcesById): boolean {
  return !isOptedOut(article, sources)
}

type Version = Pick<Story, 'lead' | 'headline' | 'summary' | 'edited'>

function versionFor(story: Story, allowed: readonly StoryArticle[], reader: Language): Version {
  const own = allowed.some(({ id }) => id === story.lead.id) ? story : by(allowed[0] ?? story.lead)
  if (own.lead.language === reader) return own
  // An editor's headline is in the language of the digest, whatever the language of the article.
  if (reader === 'en' && own.edited?.headline) return own
  const report = reportIn(allowed, reader, own.lead.kind)
  return report ? by(report) : own
}

const by = (lead: StoryArticle): Version => ({ lead, headline: lead.title, summary: lead.summary })

const laterOf = (one: Date, other: Date) => (other > one ? other : one)
const earlierOf = (one: Date, other: Date | undefined) => (other && other < one ? other : one)

import type { ItemKind, Language } from '../model/article.ts'
import type { Source } from '../model/source.ts'
import type { Correction, Story, StoryArticle } from '../model/story.ts'
import { cleanText, webLink } from '../pages/clean.ts'
import { countCoverage } from '../pages/coverage.ts'
import { parseDate } from '../pages/dates.ts'
import type { Item } from '../pages/item.tsx'

/** A story as readers may see it: clean texts, safe links, dates that are dates. */
export interface ShownStory extends Item {
  language: Language
  published: Date
  updated: Date
  firstSeen: Date
  articles: ShownArticle[]
  /** The lead article's link, or the first that there is. */
  url?: string
  /** The feed that the lead came from. */
  source?: { url: string; title: string }
  corrections: readonly Correction[]
}

export interface ShownArticle {
  id: string
  title: string
  outlet: string
  language: Language
  kind: ItemKind
  published: Date
  copyOf: string
  /** Safe to follow, in its normal form. */
  href?: string
  /** As its source served it. */
  url?: string
  free: boolean
}

export type SourcesById = ReadonlyMap<string, Source>

export function showStory(story: Story, sources: SourcesById): ShownStory {
  const articles = story.articles.filter((article) => !sources.get(article.source)?.blocked).map(shown)
  const lead = shown(story.lead)
  const source = sources.get(story.lead.source)
  const firstSeen = parseDate(story.firstSeen) ?? new Date(0)
  const published = parseDate(story.published) ?? firstSeen
  const official = articles.find(({ kind, href }) => kind === 'official' && href)
  return {
    id: story.id,
    headline: cleanText(story.headline) || lead.title || lead.outlet,
    // A publisher that allows headlines only gets no more than that.
    summary: source?.show === 'headline' ? '' : cleanText(story.summary),
    outlet: lead.outlet,
    language: lead.language,
    ...countCoverage(story),
    topics: story.topics,
    places: story.places,
    kind: story.kind,
    ...(story.status && { status: story.status }),
    ...(official &&
      story.kind !== 'official' && { official: { title: official.title, url: official.href! } }),
    firstSeen,
    published,
    updated: laterOf(published, parseDate(story.updated)),
    articles,
    ...((lead.href ?? articles.find(({ href }) => href)?.href) && {
      url: lead.href ?? articles.find(({ href }) => href)!.href!,
    }),
    ...(source && { source: { url: source.feed, title: lead.outlet } }),
    corrections: (story.corrections ?? []).map(({ at, text }) => ({ at, text: cleanText(text, 1000) })),
  }

  function shown(article: StoryArticle): ShownArticle {
    const href = webLink(article.url)
    const seen = parseDate(article.firstSeen) ?? firstSeenOf(story)
    return {
      id: article.id,
      title: cleanText(article.title) || cleanText(article.outlet, 80),
      outlet: cleanText(article.outlet, 80) || article.source,
      language: article.language,
      kind: article.kind,
      // Nothing was published after we saw it: such dates are slips, or bait.
      published: earlierOf(seen, parseDate(article.published)),
      copyOf: article.copyOf,
      ...(href && { href, url: article.url! }),
      free: sources.get(article.source)?.access !== 'subscription',
    }
  }
}

const firstSeenOf = (story: Story) => parseDate(story.firstSeen) ?? new Date(0)
const laterOf = (one: Date, other: Date | undefined) => (other && other > one ? other : one)
const earlierOf = (one: Date, other: Date | undefined) => (other && other < one ? other : one)

import { takesIn } from '../../domain/article-form.ts'
import type { EarlierStory, EditionStory } from '../../domain/model/edition.ts'
import type { Story } from '../../domain/model/story.ts'
import { countCoverage } from '../../domain/story/coverage.ts'
import { reportIn } from '../../domain/story/versions/report-in.ts'

/** Converts a story to the form in which an edition stores it. */
export function editionStory(
  story: Story,
  {
    rank,
    alike = 0,
    isPlaced = false,
    earlier,
  }: {
    rank?: number | undefined
    alike?: number | undefined
    isPlaced?: boolean
    earlier?: Story | undefined
  } = {},
): EditionStory {
  const { articles, lead } = story
  const reports = articles.filter((article) => takesIn(article) || !takesIn(lead))
  const official = reports.find(({ kind, url }) => kind === 'official' && url)
  const other = reportIn(articles, lead.language === 'en' ? 'es' : 'en', lead.kind)
  return {
    id: story.id,
    ...(rank !== undefined && { rank }),
    headline: story.headline,
    summary: story.summary,
    ...(story.summarySource && { summarySource: story.summarySource }),
    language: lead.language,
    ...(lead.url && { url: lead.url }),
    outlet: lead.outlet,
    ...(lead.claimed && { claimed: lead.claimed }),
    source: lead.source,
    ...countCoverage(articles),
    topics: story.topics,
    places: story.places,
    kind: story.kind,
    ...(story.form && { form: story.form }),
    ...(story.status && { status: story.status }),
    ...(official?.url && { official: { title: official.title, url: official.url, source: official.source } }),
    ...(other && {
      other: {
        headline: other.title,
        summary: other.summary,
        ...(other.url && { url: other.url }),
        outlet: other.outlet,
        ...(other.claimed && { claimed: other.claimed }),
        source: other.source,
      },
    }),
    ...(earlier && { earlier: earlierStory(earlier) }),
    ...(alike > 0 && { alike }),
    ...(isPlaced && { placed: true as const }),
  }
}

function earlierStory({ id, headline, lead, published }: Story): EarlierStory {
  return {
    id,
    headline,
    language: lead.language,
    outlet: lead.outlet,
    published,
    source: lead.source,
    ...(lead.url && { url: lead.url }),
    ...(lead.claimed && { claimed: lead.claimed }),
  }
}

import { createHash } from 'node:crypto'
import type { SourceKind } from '../../../functions/domain/model/source.ts'
import type { Story, StoryArticle } from '../../../functions/domain/model/story.ts'
import { classifier } from '../../classify/settings.ts'
import type { Mention } from './read.ts'

const kinds: Record<Mention['publisher'], SourceKind> = {
  official: 'federal-agency',
  court: 'court',
  congress: 'congress',
  news: 'local-news',
}

/** The story of one text, as it is stored: classified by the real classifier with the project's own configuration. */
export function storyOf(mention: Mention): Story {
  const { day, outlet, title, summary, language, document } = mention
  const source = outlet.toLowerCase().replaceAll(' ', '-')
  const at = `${day}T15:00:00Z`
  const url = `https://${source}.example/${mention.id}`
  const found = classifier.classify({
    title,
    text: summary,
    url,
    document,
    source: { kind: kinds[mention.publisher], scope: 'all' },
  })
  const id = `${day.replaceAll('-', '')}-${createHash('sha256').update(mention.id).digest('hex').slice(0, 8)}`
  const article: StoryArticle = {
    id: mention.id,
    source,
    url,
    title,
    summary,
    published: at,
    firstSeen: at,
    categories: [],
    language,
    outlet,
    copyOf: mention.id,
    ...found,
    relevant: true,
    ...(document && { document }),
  }
  return {
    id,
    firstSeen: at,
    founded: 1,
    published: at,
    updated: at,
    headline: title,
    summary,
    lead: article,
    articles: [article],
    topics: found.topics,
    places: found.places,
    kind: found.kind,
    ...(found.status && { status: found.status }),
    absorbed: [],
  }
}

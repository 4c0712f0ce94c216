import type { Classifier } from '../../functions/classify/classifier.ts'
import { createProductionClusterer } from '../../functions/cluster/production-clusterer.ts'
import type { Story, StoryArticle } from '../../functions/domain/model/story.ts'
import { firstSentences } from '../../functions/domain/text/sentences.ts'
import { clip } from '../../functions/domain/text/truncate.ts'
import type { Labeled } from './labeled.ts'

const MAX_SUMMARY = 300

/** Each document as a story of its own: the hard case, because most documents of one event are one story. */
export function singleStories(documents: readonly Labeled[], classifier: Classifier): Story[] {
  return byTime(documents).map((document, at) => storyOf([articleOf(document, classifier)], at))
}

/** The documents as production puts them into stories. */
export function groupedStories(documents: readonly Labeled[], classifier: Classifier): Story[] {
  const clusterer = createProductionClusterer()
  const follows = new Map<string, string>()
  const articles = byTime(documents).map((document) => articleOf(document, classifier))
  const copyOf = new Map<string, string>()
  for (const article of articles) {
    const { text } = documents.find(({ id }) => id === article.id)!
    const { placement } = clusterer.assign({ ...article, text, date: article.firstSeen })
    copyOf.set(article.id, placement.copyOf)
    if (placement.follows) follows.set(placement.story, placement.follows)
  }
  const grouped = Map.groupBy(articles, ({ id }) => clusterer.storyOf(id) ?? id)
  return [...grouped].map(([id, some], at) => {
    const earlier = follows.get(id)
    const withCopies = some.map((one) => ({ ...one, copyOf: copyOf.get(one.id) ?? one.id }))
    return { ...storyOf(withCopies, at), id, ...(earlier && { follows: earlier }) }
  })
}

function articleOf({ id, title, text, date, outlet }: Labeled, classifier: Classifier): StoryArticle {
  const classified = classifier.classify({ title, text })
  return {
    id,
    source: outlet,
    outlet,
    title: title.trim(),
    summary: clip(firstSentences(text, 2), MAX_SUMMARY),
    published: date,
    firstSeen: date,
    categories: [],
    language: 'en',
    copyOf: id,
    ...classified,
    relevant: true,
    kind: 'news',
  } as StoryArticle
}

function storyOf(articles: readonly StoryArticle[], at: number): Story {
  const [lead] = articles as [StoryArticle]
  const times = articles.map(({ firstSeen }) => firstSeen)
  return {
    id: lead.id,
    firstSeen: lead.firstSeen,
    founded: at,
    published: lead.firstSeen,
    updated: times.at(-1)!,
    headline: lead.title,
    summary: lead.summary,
    lead,
    articles: [...articles],
    topics: lead.topics,
    places: lead.places,
    kind: 'news',
    absorbed: [],
  }
}

const byTime = (documents: readonly Labeled[]) =>
  documents.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1))

import type { ArticleForm, ItemKind, Language, PolicyStatus } from '../../functions/domain/model/article.ts'
import type { Story, StoryArticle } from '../../functions/domain/model/story.ts'

/** What a test sets in an article; the rest has ordinary values. */
export interface ArticleOf {
  title: string
  outlet: string
  /** Minutes after the story was first seen. */
  after?: number
  url?: string | undefined
  kind?: ItemKind
  form?: ArticleForm
  language?: Language
  /** The number of the article in the story that it is a copy of. */
  copyOf?: number
  source?: string
  published?: string
}

export interface StoryOf {
  headline: string
  summary?: string
  /** When it was first seen, ISO 8601. */
  at: string
  articles: ArticleOf[]
  topics?: string[]
  places?: string[]
  kind?: ItemKind
  status?: PolicyStatus
  absorbed?: string[]
  id?: string
  updated?: string
  corrections?: Story['corrections']
}

/** Makes a story as the pipeline does. Its id has its day and headline. */
export function story(of: StoryOf): Story {
  const id = of.id ?? `${of.at.slice(0, 10).replaceAll('-', '')}-${slug(of.headline)}`
  const ids = of.articles.map((_, at) => `${id}-${at}`)
  const articles = of.articles.map((article, at): StoryArticle => {
    const seen = new Date(Date.parse(of.at) + (article.after ?? at * 17) * 60_000).toISOString()
    return {
      id: ids[at]!,
      source: article.source ?? slug(article.outlet),
      ...('url' in article
        ? article.url !== undefined && { url: article.url }
        : { url: `https://${slug(article.outlet)}.example/${slug(article.title)}` }),
      title: article.title,
      summary: '',
      published: article.published ?? seen,
      firstSeen: seen,
      categories: [],
      language: article.language ?? 'en',
      outlet: article.outlet,
      relevant: true,
      score: 0.97,
      reasons: [],
      topics: of.topics ?? [],
      places: of.places ?? [],
      kind: article.kind ?? 'news',
      ...(article.form && { form: article.form }),
      matters: [],
      copyOf: ids[article.copyOf ?? at]!,
    }
  })
  const published = new Date(Date.parse(of.at) + 20 * 60_000).toISOString()
  return {
    id,
    firstSeen: of.at,
    founded: 1,
    published,
    updated: of.updated ?? published,
    headline: of.headline,
    summary: of.summary ?? '',
    lead: articles[0]!,
    articles,
    topics: of.topics ?? [],
    places: of.places ?? [],
    kind: of.kind ?? articles[0]!.kind,
    ...(articles[0]!.form && { form: articles[0]!.form }),
    ...(of.status && { status: of.status }),
    absorbed: of.absorbed ?? [],
    ...(of.corrections && { corrections: of.corrections }),
  }
}

export function slug(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
}

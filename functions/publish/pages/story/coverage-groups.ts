import type { ItemKind } from '../../../domain/model/article.ts'
import type { StoryArticle } from '../../../domain/model/story.ts'
import { reportsOf } from '../../../domain/story/coverage.ts'
import type { Locale } from '../../../i18n/locale.ts'
import type { PublicArticle } from '../../stories/public-story.ts'
import { STORY_BYTES_PER_PAGE } from '../page-size.ts'

export interface CoverageGroup {
  title: string
  kind: Kind
  articles: { article: PublicArticle; copies: PublicArticle[] }[]
}

type Kind = 'official' | 'news' | 'spanish' | 'analysis' | 'advocacy'

/** More articles than this no page shows. */
const perPage = 50
/** Bytes of markup around an article; each character of text takes six at most. */
const markup = 280

const kindOf: Record<ItemKind, Kind> = {
  official: 'official',
  news: 'news',
  analysis: 'analysis',
  opinion: 'analysis',
  advocacy: 'advocacy',
}

/**
 * The coverage in the order in which it is read: the official document, then news (for Spanish readers what is in
 * Spanish first), analysis, advocacy.
 */
export function coverageGroups(
  shown: readonly PublicArticle[],
  { lang, words }: Pick<Locale, 'lang' | 'words'>,
): CoverageGroup[] {
  const kinds = new Map<Kind, CoverageGroup['articles']>()
  for (const { original: article, copies } of reportsOf(shown)) {
    const kind = article.language === 'es' && article.kind === 'news' ? 'spanish' : kindOf[article.kind]
    if (!kinds.has(kind)) kinds.set(kind, [])
    kinds.get(kind)!.push({ article, copies })
  }
  const titles: Record<Kind, string> = {
    official: words.story.official,
    news: words.story.coverage,
    spanish: words.story.spanish,
    analysis: words.story.analysis,
    advocacy: words.story.advocacy,
  }
  const order: Kind[] =
    lang === 'es'
      ? ['official', 'spanish', 'news', 'analysis', 'advocacy']
      : ['official', 'news', 'spanish', 'analysis', 'advocacy']
  return order.flatMap((kind) => {
    const found = kinds.get(kind)
    return found ? [{ title: titles[kind], kind, articles: found }] : []
  })
}

/** So few that they fit one page whatever their texts and links are. */
const alwaysFit = 10

/** How many of the articles stand on each page: fifty, or as many as there is room for. */
export function inCoveragePages(
  articles: readonly Pick<StoryArticle, 'title' | 'outlet' | 'url'>[],
): number[] {
  if (articles.length <= alwaysFit) return [articles.length]
  const pages: number[] = []
  let room = 0
  for (const { title, outlet, url } of articles) {
    const texts = Math.min(title.length, 300) + Math.min(outlet.length, 80)
    const bytes = markup + texts * 6 + Math.min(url?.length ?? 0, 2048)
    if (pages.length === 0 || room < bytes || pages.at(-1) === perPage) {
      pages.push(0)
      room = STORY_BYTES_PER_PAGE
    }
    room -= bytes
    pages[pages.length - 1]! += 1
  }
  return pages
}

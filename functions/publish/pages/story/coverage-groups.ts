import type { ItemKind } from '../../../domain/model/article.ts'
import type { StoryArticle } from '../../../domain/model/story.ts'
import { reportsOf } from '../../../domain/story/coverage.ts'
import { shownLimits } from '../../../domain/text/clean.ts'
import type { Locale } from '../../../i18n/locale.ts'
import type { PublicArticle } from '../../stories/public-story.ts'
import { STORY_BYTES_PER_PAGE } from '../page-size.ts'

/** Articles of one kind, each with its copies. */
export interface CoverageGroup {
  title: string
  kind: Kind
  articles: { article: PublicArticle; copies: PublicArticle[] }[]
}

type Kind = 'official' | 'news' | 'spanish' | 'background' | 'analysis' | 'advocacy'

const MAX_ARTICLES_PER_PAGE = 50
/** Bytes of markup around an article. A character of text needs six bytes at most. */
const MARKUP_BYTES = 280

const kindOf: Record<ItemKind, Kind> = {
  official: 'official',
  news: 'news',
  analysis: 'analysis',
  opinion: 'analysis',
  advocacy: 'advocacy',
}

/**
 * Groups the coverage in reading order: the official document, news (in Spanish first for readers of Spanish), background,
 * analysis, advocacy.
 */
export function coverageGroups(
  shown: readonly PublicArticle[],
  { lang, words }: Pick<Locale, 'lang' | 'words'>,
): CoverageGroup[] {
  const kinds = new Map<Kind, CoverageGroup['articles']>()
  for (const { original: article, copies } of reportsOf(shown)) {
    const kind = groupOf(article)
    if (!kinds.has(kind)) kinds.set(kind, [])
    kinds.get(kind)!.push({ article, copies })
  }
  const titles: Record<Kind, string> = {
    official: words.story.official,
    news: words.story.coverage,
    spanish: words.story.spanish,
    background: words.story.background,
    analysis: words.story.analysis,
    advocacy: words.story.advocacy,
  }
  const order: Kind[] =
    lang === 'es'
      ? ['official', 'spanish', 'news', 'background', 'analysis', 'advocacy']
      : ['official', 'news', 'spanish', 'background', 'analysis', 'advocacy']
  return order.flatMap((kind) => {
    const found = kinds.get(kind)
    return found ? [{ title: titles[kind], kind, articles: found }] : []
  })
}

/** Explainers, photos and the like are background. Opinion, advocacy and analysis keep their own groups. */
function groupOf({ kind, form, language }: PublicArticle): Kind {
  if (form && form !== 'analysis' && kind !== 'opinion' && kind !== 'advocacy') return 'background'
  return language === 'es' && kind === 'news' ? 'spanish' : kindOf[kind]
}

/** So few articles fit one page, whatever their texts and links are. */
const ALWAYS_FIT = 10

/** How many of the articles each page has: fifty, or as many as fit. */
export function inCoveragePages(
  articles: readonly Pick<StoryArticle, 'title' | 'outlet' | 'url'>[],
): number[] {
  if (articles.length <= ALWAYS_FIT) return [articles.length]
  const pages: number[] = []
  let left = 0
  for (const { title, outlet, url } of articles) {
    const texts = Math.min(title.length, shownLimits.text) + Math.min(outlet.length, shownLimits.outlet)
    const bytes = MARKUP_BYTES + texts * 6 + Math.min(url?.length ?? 0, shownLimits.link)
    if (pages.length === 0 || left < bytes || pages.at(-1) === MAX_ARTICLES_PER_PAGE) {
      pages.push(0)
      left = STORY_BYTES_PER_PAGE
    }
    left -= bytes
    pages[pages.length - 1]! += 1
  }
  return pages
}

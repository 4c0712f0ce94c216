import type { ItemKind } from '../../model/article.ts'
import type { Locale } from '../../pages/locale.ts'
import type { ShownArticle } from '../shown.ts'
import { pageRoom } from './room.ts'

export interface CoverageGroup {
  title: string
  kind: Kind
  articles: { article: ShownArticle; copies: ShownArticle[] }[]
}

type Kind = 'official' | 'news' | 'spanish' | 'analysis' | 'advocacy'

/** More than this many articles no page shows: it links onward. */
const shownArticles = 50
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
 * Spanish first), analysis, advocacy. `left` says how many articles no longer fit.
 */
export function coverageParts(
  articles: readonly ShownArticle[],
  { lang, words }: Locale,
): { groups: CoverageGroup[]; left: number } {
  const shown = thatFit(articles)
  const byOriginal = Map.groupBy(shown, ({ copyOf }) => copyOf)
  const known = new Set(shown.map(({ id }) => id))
  const kinds = new Map<Kind, CoverageGroup['articles']>()
  for (const article of shown) {
    if (article.copyOf !== article.id && known.has(article.copyOf)) continue
    const copies = (byOriginal.get(article.id) ?? []).filter((copy) => copy !== article)
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
  const groups = order.flatMap((kind) => {
    const found = kinds.get(kind)
    return found ? [{ title: titles[kind], kind, articles: found }] : []
  })
  return { groups, left: articles.length - shown.length }
}

function thatFit(articles: readonly ShownArticle[]): ShownArticle[] {
  let room = pageRoom
  const fitting: ShownArticle[] = []
  for (const article of articles.slice(0, shownArticles)) {
    room -= markup + (article.title.length + article.outlet.length) * 6 + (article.href?.length ?? 0)
    if (room < 0) break
    fitting.push(article)
  }
  return fitting
}

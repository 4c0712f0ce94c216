import type { Article, Classification } from '../../../functions/domain/model/article.ts'

/** An article of its own: no two share more than a few words. */
export function article(id: string, overrides: Partial<Article> = {}): Article {
  const words = Array.from({ length: 12 }, (_, n) => `word${id}x${n}`).join(' ')
  return {
    id,
    source: 'harbor',
    guid: id,
    url: `https://harbor.example/${id}`,
    title: `Headline ${words.slice(0, 60)}`,
    summary: words,
    text: words,
    published: '2026-11-22T11:00:00.000Z',
    firstSeen: '2026-11-22T12:00:00.000Z',
    categories: [],
    language: 'en',
    outlet: 'Harbor',
    ...overrides,
  }
}

export const everythingIsRelevant = (): Classification => ({
  relevant: true,
  score: 1,
  reasons: [],
  topics: ['asylum'],
  places: [],
  kind: 'news',
  matters: [],
})

import type { DecidedArticle } from '../../../functions/domain/model/article.ts'

/** An article of the Courier that was placed in a story, of whose day it is. */
export function article(id: string, story: string, change: Partial<DecidedArticle> = {}): DecidedArticle {
  const placement = { story, copyOf: id, rule: 'new story' as const, score: 1 }
  return {
    id,
    source: 'courier',
    url: `https://courier.example/${id}`,
    title: `Headline ${id}`,
    summary: `Summary ${id}`,
    text: 'text',
    firstSeen: `${story.slice(0, 4)}-${story.slice(4, 6)}-${story.slice(6, 8)}T10:00:00.000Z`,
    categories: [],
    language: 'en',
    outlet: 'Courier',
    relevant: true,
    score: 1,
    reasons: [],
    topics: ['border'],
    places: ['us'],
    kind: 'news',
    matters: [],
    content: 'hash',
    placement,
    ...change,
  }
}

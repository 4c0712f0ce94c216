import type { Article, Classification } from '../../functions/domain/model/article.ts'

/** Takes every article but those about hockey. */
export const allButHockey = ({ title }: Pick<Article, 'title'>): Classification => ({
  relevant: !title.startsWith('Hockey'),
  score: 0.6,
  reasons: [],
  topics: ['border'],
  places: ['us'],
  kind: 'news',
  matters: [],
})

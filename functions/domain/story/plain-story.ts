import type { Story, StoryArticle } from '../model/story.ts'

const article: StoryArticle = {
  id: 'plain',
  source: 'plain',
  title: 'Plain',
  summary: 'Plain.',
  published: '2026-01-01T00:00:00.000Z',
  firstSeen: '2026-01-01T00:00:00.000Z',
  categories: [],
  language: 'en',
  outlet: 'Plain',
  relevant: true,
  score: 1,
  reasons: [],
  topics: [],
  places: [],
  kind: 'news',
  matters: [],
  copyOf: 'plain',
}

/** The plainest possible story: code that can't render it can't render any story. */
export const plainStory: Story = {
  id: '20260101-plain',
  firstSeen: article.firstSeen,
  founded: 1,
  published: article.firstSeen,
  updated: article.firstSeen,
  headline: article.title,
  summary: article.summary,
  lead: article,
  articles: [article],
  topics: [],
  places: [],
  kind: 'news',
  absorbed: [],
}

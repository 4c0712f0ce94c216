import { describe, expect, it } from 'vitest'
import { createProductionClusterer } from '../../functions/cluster/production-clusterer.ts'
import type { WindowArticle } from '../../functions/cluster/window/window-article.ts'

const start = Date.parse('2026-11-02T12:00:00Z')
const MINUTE = 60_000

const report = (id: string, minute: number, title: string, text: string): WindowArticle => ({
  id,
  title,
  text,
  source: id,
  url: `https://${id}.example/news/${id}`,
  date: new Date(start + minute * MINUTE).toISOString(),
})

const first = (minute = 0) =>
  report(
    'first',
    minute,
    'quzana quzeni quzimo',
    'quzana quzeni quzimo quzoku quzuba wexana wexeni wexila wexoru',
  )
const unlike = report(
  'unlike',
  20,
  'vezana vezeni vezimo',
  'vezana vezeni vezimo vezoku vezuba wuzomi wuzela',
)
/** Has the words of both. */
const between = report(
  'between',
  40,
  'vezana vezeni quzana quzeni',
  'vezana vezeni vezimo quzana quzeni quzimo quzoku vezoku',
)

function place(articles: readonly WindowArticle[], held?: (article: string) => boolean) {
  const clusterer = createProductionClusterer([], { ...(held && { facts: { held } }) })
  const merges = articles.flatMap((article, n) => clusterer.assign(article, n + 1).merges)
  const stories = new Set(articles.map(({ id }) => clusterer.storyOf(id)))
  return { clusterer, merges, stories: stories.size }
}

describe('A story of one article', () => {
  it('is taken into a story that grew near it, and the older id remains', () => {
    const { merges, stories, clusterer } = place([first(), unlike, between])
    expect(stories).toBe(1)
    expect(merges).toMatchObject([{ reason: { rule: 'same event' } }])
    expect(clusterer.storyOf('first')).toBe(merges[0]!.into)
  })

  it('is not if an editor holds it', () => {
    expect(place([first(), unlike, between], () => true).stories).toBe(2)
  })

  it('is not if it began more than three hours before', () => {
    expect(place([first(-200), unlike, between]).stories).toBe(2)
  })

  it('is in the same story after the window is rebuilt from the log', () => {
    const articles = [first(), unlike, between]
    const running = createProductionClusterer()
    const placed = articles.map((article, n) => ({
      article,
      joined: n + 1,
      ...running.assign(article, n + 1),
    }))
    const rebuilt = createProductionClusterer()
    rebuilt.restore(
      placed,
      placed.flatMap(({ merges }) => merges),
    )
    for (const { id } of articles) expect(rebuilt.storyOf(id)).toBe(running.storyOf(id))
    const next = report('next', 60, 'quzana vezana quzeni', 'quzana quzeni vezana vezeni')
    expect(rebuilt.assign(next, 9)).toEqual(running.assign(next, 9))
  })
})

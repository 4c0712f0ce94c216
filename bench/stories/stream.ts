import type { WindowArticle } from '../../functions/cluster/window/window-article.ts'
import { HOUR_MS } from '../../functions/domain/time.ts'
import { pick, random } from './random.ts'

/**
 * Yields short articles of invented events, `storiesAnHour` of them. Each event mixes the words of two real articles, so
 * that words are as frequent as in news.
 */
export function* stream(
  rows: readonly { title: string; text?: string | null }[],
  { storiesAnHour = 200, articlesAStory = 1, seed = 1 } = {},
): Generator<WindowArticle> {
  const next = random(seed)
  const start = Date.UTC(2026, 0, 1)
  const wordsOf = rows.map(({ title, text }) => `${title} ${(text ?? '').slice(0, 400)}`.split(/\s+/))
  for (let story = 0; ; story++) {
    const event = [...pick(wordsOf, next), ...pick(wordsOf, next)]
    for (let n = 0; n < articlesAStory; n++) {
      const seen = new Date(start + ((story + next()) / storiesAnHour) * HOUR_MS).toISOString()
      yield {
        id: `${story}-${n}`,
        title: sample(event, 10, next),
        summary: sample(event, 24, next),
        url: `https://outlet${n}.example/news/${story}?utm_source=rss`,
        source: `outlet${n}`,
        date: seen,
        firstSeen: seen,
      }
    }
  }
}

function sample(words: readonly string[], count: number, next: () => number): string {
  return Array.from({ length: count }, () => pick(words, next)).join(' ')
}

/** The first articles of a stream. */
export function take(
  count: number,
  rows: readonly { title: string; text?: string | null }[],
): WindowArticle[] {
  return [...stream(rows).take(count)]
}

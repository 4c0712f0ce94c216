import type { Article } from '../../functions/domain/model/article.ts'

/** An outlet's report of one raid, seen at a time. All such reports are of one event, so they join one story. */
export function raidArticle(id: string, seen: Date, change: Partial<Article> = {}): Article {
  const text = `Prairie Crest meatpackers in Grand Island were led out by agents on Tuesday, the ${id} reports.`
  return {
    id,
    source: `${id}-source`,
    url: `https://${id}.example/raid`,
    title: `Agents detain 63 at Prairie Crest plant in Grand Island, ${id} reports`,
    summary: text,
    text,
    firstSeen: seen.toISOString(),
    published: seen.toISOString(),
    categories: [],
    language: 'en',
    outlet: id,
    ...change,
  }
}

import { readConfiguration } from '../../functions/configuration/read.ts'
import type { Configuration } from '../../functions/domain/model/configuration.ts'
import type { Matter, MatterRecord } from '../../functions/domain/model/matter.ts'
import type { Story, StoryArticle } from '../../functions/domain/model/story.ts'
import { plainStory } from '../../functions/domain/story/plain-story.ts'
import { findMatters, type Material } from '../../functions/matters/find-matters.ts'

type Said = Partial<Omit<StoryArticle, 'outlet' | 'title'>>

const { published: _, ...plain } = plainStory.lead

/** An article of an outlet with a site of its own. */
export function report(
  outlet: string,
  title: string,
  { id = `${outlet}: ${title}`, ...said }: Said = {},
): StoryArticle {
  const site = outlet.toLowerCase().replace(/\W+/g, '-')
  return {
    ...plain,
    id,
    copyOf: id,
    source: site,
    outlet,
    url: `https://${site}.example/${encodeURIComponent(id)}`,
    title,
    summary: '',
    firstSeen: '2026-03-02T15:00:00.000Z',
    ...said,
  }
}

/** A document of an office. */
export function document(outlet: string, title: string, said: Said = {}): StoryArticle {
  return report(outlet, title, { kind: 'official', ...said })
}

/** A story that was first seen on a day, with the articles of that day. */
export function story(day: string, ...articles: StoryArticle[]): Story {
  const at = `${day}T15:00:00.000Z`
  const dated = articles.map((one) => ({ ...one, firstSeen: at, published: at }))
  const [lead] = dated as [StoryArticle]
  return {
    id: `${day.replace(/-/g, '')}-${lead.id}`,
    firstSeen: at,
    founded: 1,
    published: at,
    updated: at,
    headline: lead.title,
    summary: lead.summary,
    lead,
    articles: dated,
    topics: lead.topics,
    places: lead.places,
    kind: lead.kind,
    absorbed: [],
  }
}

const places = [
  { id: 'us-tx', name: { en: 'Texas', es: 'Texas' }, level: 'state' },
  { id: 'us-fl', name: { en: 'Florida', es: 'Florida' }, level: 'state' },
] as unknown as Configuration['places']

const { matters } = readConfiguration({ base: 'config' })

/** Finds the matters of stories, as at the end of 2026. */
export function find(
  stories: readonly Story[],
  more: Partial<Material> = {},
): { matters: Matter[]; records: MatterRecord[] } {
  return findMatters({
    stories,
    records: [],
    today: '2026-12-30',
    configuration: { places, matters },
    ...more,
  })
}

/** The stories of each matter, by its id. */
export function linked(stories: readonly Story[], more: Partial<Material> = {}): Record<string, string[]> {
  return Object.fromEntries(find(stories, more).matters.map(({ id, stories: own }) => [id, own]))
}

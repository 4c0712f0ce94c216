import { hash } from 'node:crypto'
import type { PublicStory } from '../stories/public-story.ts'

/** What a feed says of itself, whatever its format. */
export interface FeedHead {
  title: string
  description: string
  language: string
  /** The feed's own path, such as `/feed.xml`. */
  path: string
  /** The page that shows the same, such as `/`. */
  page: string
  siteUrl: string
  /** The last change of what it holds. */
  updated: Date
  /** RFC 5005: where older stories stand, and for an archive the feed that it belongs to. */
  archive?: { previous?: string; next?: string; current?: string }
}

/** The last change of any of the stories, or a fixed day where there is none, since feeds must carry a date. */
export function lastChange(stories: readonly Pick<PublicStory, 'updated'>[]): Date {
  return stories.reduce(
    (last, { updated }) => (updated > last ? updated : last),
    new Date('2026-01-01T00:00:00Z'),
  )
}

/**
 * An id for Atom, which wants an address: a version 8 UUID (RFC 9562) from a hash of the name,
 * so that it depends on neither host nor machine.
 */
export function urnOf(name: string): string {
  const hex = [...hash('sha256', `immigration-policy-digest/${name}`, 'hex').slice(0, 32)]
  hex[12] = '8'
  hex[16] = '89ab'[Number.parseInt(hex[16]!, 16) % 4]!
  return `urn:uuid:${hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`
}

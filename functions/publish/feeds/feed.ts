import { hash } from 'node:crypto'
import type { PublicStory } from '../stories/public-story.ts'

/** The head of a feed in any format. */
export interface FeedHead {
  title: string
  description: string
  language: string
  /** The feed's own path, such as `/feed.xml`. */
  path: string
  /** The path of the page with the same stories, such as `/`. */
  page: string
  siteUrl: string
  /** When any of its items last changed. */
  updated: Date
  /** Paths of feeds with older and newer stories, and for an archive of the feed that it belongs to (RFC 5005). */
  archive?: { previous?: string; next?: string; current?: string }
}

/** When any of the stories last changed; without stories a fixed day, since a feed must have a date. */
export function lastChange(stories: readonly Pick<PublicStory, 'updated'>[]): Date {
  return stories.reduce(
    (last, { updated }) => (updated > last ? updated : last),
    new Date('2026-01-01T00:00:00Z'),
  )
}

/**
 * An ID for Atom, which must be a URI: a version 8 UUID (RFC 9562) from a hash of the name, so that it depends on neither
 * host nor machine.
 */
export function urnOf(name: string): string {
  const hex = [...hash('sha256', `immigration-policy-digest/${name}`, 'hex').slice(0, 32)]
  hex[12] = '8'
  hex[16] = '89ab'[Number.parseInt(hex[16]!, 16) % 4]!
  return `urn:uuid:${hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`
}

import { type AttributedText, removeFromEdition } from '../edition/remove-from-edition.ts'
import type { Edition } from '../model/edition.ts'
import type { Source } from '../model/source.ts'
import type { Story } from '../model/story.ts'
import { isPartOfSite, publisherName, siteOf } from './publisher.ts'

type SourcesById = ReadonlyMap<string, Source>

/**
 * Whether readers may not see a text because its publisher opted out. An aggregator's entry belongs to the outlet that it
 * names or links to, and any text to the outlet that it says it was first published by. A publisher with several feeds opts
 * out for each.
 */
export function isOptedOut(
  { source: id, outlet, claimed, url }: AttributedText,
  sources: SourcesById,
): boolean {
  const source = id === undefined ? undefined : sources.get(id)
  if (source?.blocked !== undefined) return true
  const { names, sites } = blockedPublishers(sources)
  // Most configurations have no such publisher, and this is called for every article.
  if (names.size + sites.size === 0) return false
  // Whichever outlet runs it, a text that credits a publisher is that publisher's.
  if (claimed !== undefined && names.has(publisherName(claimed))) return true
  if (source && source.kind !== 'aggregator') return false
  const site = siteOf(url)
  return (
    (outlet !== undefined && names.has(publisherName(outlet))) ||
    (site !== undefined && [...sites].some((one) => isPartOfSite(site, one)))
  )
}

/** The edition without what its publishers opted out of. Where another outlet has the story, its text is used. */
export function withoutOptedOut(
  edition: Edition,
  sources: SourcesById,
  stories: Pick<ReadonlyMap<string, Story>, 'get'> = new Map(),
): Edition {
  return removeFromEdition(edition, (text) => isOptedOut(text, sources), stories)
}

interface Publishers {
  names: ReadonlySet<string>
  sites: ReadonlySet<string>
}

const known = new WeakMap<SourcesById, Publishers>()

function blockedPublishers(sources: SourcesById): Publishers {
  const found = known.get(sources)
  if (found) return found
  const blocked = [...sources.values()].filter(
    (one) => one.blocked !== undefined && one.kind !== 'aggregator',
  )
  const publishers = {
    names: new Set(blocked.map(({ name }) => publisherName(name)).filter(Boolean)),
    sites: new Set(blocked.flatMap(({ homepage, feed }) => siteOf(homepage ?? feed) ?? [])),
  }
  known.set(sources, publishers)
  return publishers
}

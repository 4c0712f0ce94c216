import { opml } from '../../../functions/configuration/sources/opml.ts'
import type { Site } from '../../../functions/publish/site/site.ts'
import { filesOf, today } from '../newspaper.ts'
import { faultsOfAtom } from './atom.ts'
import { faultsOfJson } from './json.ts'
import { faultsOfOpml } from './opml.ts'
import { faultsOfRss } from './rss.ts'

const text = (body: Uint8Array | string) => (typeof body === 'string' ? body : new TextDecoder().decode(body))

/** The faults of every feed of a site, by its path. */
export function faultsOfFeeds(some: Site): Record<string, string[]> {
  const faults: Record<string, string[]> = {}
  for (const { path, contentType, body } of filesOf({ ...some, opml })) {
    const address = `https://digest.example/${path}`
    let found: string[] = []
    if (contentType.startsWith('application/rss+xml')) found = faultsOfRss(text(body()), address, today)
    if (contentType.startsWith('application/atom+xml')) found = faultsOfAtom(text(body()), address, today)
    if (contentType.startsWith('application/feed+json')) found = faultsOfJson(text(body()), address)
    if (contentType.startsWith('text/x-opml')) found = faultsOfOpml(text(body()))
    if (found.length > 0) faults[path] = found
  }
  return faults
}

import { checkedText } from '../../configuration/sources/checked.ts'
import type { Source } from '../../domain/model/source.ts'
import { bareAddress } from '../../domain/urls/bare-address.ts'
import type { AdvertisedFeed } from '../../ingest/autodiscover.ts'
import type { Feed } from '../../ingest/parse/feed.ts'
import { findFeed } from '../../ingest/poll/find-feed.ts'
import type { Fetcher } from '../../ports/fetcher.ts'
import { describeFeed, sourceLines } from './show-source.ts'

/** What the check of a site needs. */
export interface SiteCheckDeps {
  fetcher: Fetcher
  /** The configured sources. */
  sources: readonly Source[]
  now: Date
  say: (line: string) => void
}

/** Reads a feed, or finds the feed of a site, and prints the lines for sources.yaml. Returns whether there is one. */
export async function validateSite(address: string, deps: SiteCheckDeps): Promise<boolean> {
  const found = await findFeed(address, deps)
  if ('problem' in found) {
    deps.say(found.problem)
    return false
  }
  describe(found.address, found.homepage, found.feed, deps)
  if (found.others.length > 0) deps.say(`It also advertises:\n${found.others.map(line).join('\n')}`)
  return true
}

const line = ({ url, title }: AdvertisedFeed) =>
  `  ${url}${title ? `  ${title.replace(/\p{C}+/gu, ' ')}` : ''}`

function describe(
  address: string,
  homepage: string | undefined,
  feed: Extract<Feed, { ok: true }>,
  { sources, say }: SiteCheckDeps,
): void {
  say(describeFeed(address, feed))
  for (const problem of feed.losses.sentences()) say(`  ${problem}`)
  const known = sources.find((source) => bareAddress(source.feed) === bareAddress(address))
  if (!known) say(`Add to sources.yaml:\n\n${sourceLines(address, homepage, feed)}\n`)
  else if (known.blocked !== undefined)
    say(`It is already configured as "${known.id}", but blocked: ${known.blocked}`)
  else if (known.on) say(`It is already read, as "${known.id}".`)
  else
    say(
      `It is already configured, but turned off.${known.checked ? ` ${checkedText(known.checked)}` : ''} Add to sources.yaml:\n\nsources:\n  - {id: ${known.id}, on: true}\n`,
    )
}

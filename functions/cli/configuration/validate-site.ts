import { checkedText } from '../../configuration/sources/checked.ts'
import type { Source } from '../../domain/model/source.ts'
import { bareAddress } from '../../domain/urls/bare-address.ts'
import { type AdvertisedFeed, autodiscover } from '../../ingest/autodiscover.ts'
import type { Feed } from '../../ingest/parse/feed.ts'
import { parseFeed } from '../../ingest/parse/parse-feed.ts'
import { decode } from '../../ingest/text/decode.ts'
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
  const page = await read(address, deps)
  if ('problem' in page) return refuse(page.problem, deps)
  if (page.feed.ok) return describe(page.address, page.feed.feed.link, page.feed, deps)
  const advertised = autodiscover(page.text, page.address)
  const [first, ...others] = advertised
  if (!first) return refuse(`${address}: ${page.feed.error} It does not advertise a feed either.`, deps)
  const found = await read(first.url, deps)
  if ('problem' in found) return refuse(found.problem, deps)
  if (!found.feed.ok) return refuse(`${first.url}: ${found.feed.error}`, deps)
  describe(found.address, page.address, found.feed, deps)
  if (others.length > 0) deps.say(`It also advertises:\n${others.map(line).join('\n')}`)
  return true
}

const line = ({ url, title }: AdvertisedFeed) =>
  `  ${url}${title ? `  ${title.replace(/\p{C}+/gu, ' ')}` : ''}`

interface FetchedPage {
  address: string
  text: string
  feed: Feed
}

async function read(
  address: string,
  { fetcher, now }: SiteCheckDeps,
): Promise<FetchedPage | { problem: string }> {
  const answer = await fetcher.get(address)
  if (answer.kind === 'unchanged') return { problem: `${address}: it sent no content.` }
  if (answer.kind !== 'fetched') return { problem: `${address}: ${answer.reason}` }
  const { bytes, url, contentType, permanentUrl } = answer
  return {
    address: permanentUrl ?? address,
    text: decode(bytes, contentType),
    feed: await parseFeed(bytes, { url, contentType, now }),
  }
}

function describe(
  address: string,
  homepage: string | undefined,
  feed: Extract<Feed, { ok: true }>,
  { sources, say }: SiteCheckDeps,
): true {
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
  return true
}

function refuse(problem: string, { say }: SiteCheckDeps): false {
  say(problem)
  return false
}

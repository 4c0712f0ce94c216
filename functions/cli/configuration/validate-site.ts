import { bareAddress } from '../../configuration/sources/source-id.ts'
import type { Source } from '../../domain/model/source.ts'
import { type AdvertisedFeed, autodiscover } from '../../ingest/autodiscover.ts'
import type { Feed } from '../../ingest/parse/feed.ts'
import { parseFeed } from '../../ingest/parse/parse-feed.ts'
import { decode } from '../../ingest/text/decode.ts'
import type { Fetcher } from '../../ports/fetcher.ts'
import { describeFeed, sourceLines } from './show-source.ts'

export interface SiteCheck {
  fetcher: Fetcher
  /** Those that are configured already. */
  sources: readonly Source[]
  now: Date
  say: (line: string) => void
}

/** Looks for the feed of a site, or reads the feed that is named, and says what to write; answers whether there is one. */
export async function validateSite(address: string, check: SiteCheck): Promise<boolean> {
  const page = await read(address, check)
  if ('problem' in page) return refuse(page.problem, check)
  if (page.feed.ok) return tell(page.address, page.feed.feed.link, page.feed, check)
  const advertised = autodiscover(page.text, page.address)
  const [first, ...others] = advertised
  if (!first) return refuse(`${address}: ${page.feed.error} It does not advertise a feed either.`, check)
  const found = await read(first.url, check)
  if ('problem' in found) return refuse(found.problem, check)
  if (!found.feed.ok) return refuse(`${first.url}: ${found.feed.error}`, check)
  tell(found.address, page.address, found.feed, check)
  if (others.length > 0) check.say(`It also advertises:\n${others.map(line).join('\n')}`)
  return true
}

const line = ({ url, title }: AdvertisedFeed) =>
  `  ${url}${title ? `  ${title.replace(/\p{C}+/gu, ' ')}` : ''}`

interface Answer {
  address: string
  text: string
  feed: Feed
}

async function read(address: string, { fetcher, now }: SiteCheck): Promise<Answer | { problem: string }> {
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

function tell(
  address: string,
  homepage: string | undefined,
  feed: Extract<Feed, { ok: true }>,
  { sources, say }: SiteCheck,
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
      `It is already configured, but turned off. Add to sources.yaml:\n\nsources:\n  - {id: ${known.id}, on: true}\n`,
    )
  return true
}

function refuse(problem: string, { say }: SiteCheck): false {
  say(problem)
  return false
}

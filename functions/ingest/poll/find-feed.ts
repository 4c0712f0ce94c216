import type { IsBlocked } from '../../domain/urls/blocked-addresses.ts'
import type { Fetched, Fetcher } from '../../ports/fetcher.ts'
import { type AdvertisedFeed, autodiscover } from '../autodiscover.ts'
import type { Feed } from '../parse/feed.ts'
import { parsers } from '../parse/parsers.ts'
import { decode } from '../text/decode.ts'

/** A feed that was found at an address, or on the page there. */
export interface FoundFeed {
  /** The address of the feed, after permanent redirects. */
  address: string
  /** The page that named it, or that it names. */
  homepage?: string | undefined
  answer: Fetched
  feed: Extract<Feed, { ok: true }>
  /** Other feeds of the page. */
  others: AdvertisedFeed[]
}

interface FindDeps {
  fetcher: Fetcher
  now: Date
  /** What must not be requested. */
  isBlocked?: IsBlocked
}

/** Reads a feed, or finds the feed of a web page. Without one, a sentence says why. */
export async function findFeed(address: string, deps: FindDeps): Promise<FoundFeed | { problem: string }> {
  const page = await read(address, deps)
  if ('problem' in page) return page
  if (page.feed.ok) return { ...page, feed: page.feed, homepage: page.feed.feed.link, others: [] }
  const text = decode(page.answer.bytes, page.answer.contentType)
  const [first, ...others] = autodiscover(text, page.address)
  if (!first) return { problem: `${address}: ${page.feed.error} It does not link to a feed either.` }
  const found = await read(first.url, deps)
  if ('problem' in found) return found
  if (!found.feed.ok) return { problem: `${first.url}: ${found.feed.error}` }
  return { ...found, feed: found.feed, homepage: page.address, others }
}

async function read(
  address: string,
  { fetcher, now, isBlocked }: FindDeps,
): Promise<{ address: string; answer: Fetched; feed: Feed } | { problem: string }> {
  const answer = await fetcher.get(address, {}, undefined, undefined, isBlocked)
  if (answer.kind === 'unchanged') return { problem: `${address}: it sent no content.` }
  if (answer.kind !== 'fetched') return { problem: `${address}: ${answer.reason}` }
  const { bytes, url, contentType, permanentUrl } = answer
  return {
    address: permanentUrl ?? address,
    answer,
    feed: await parsers.feed(bytes, { url, contentType, now }),
  }
}

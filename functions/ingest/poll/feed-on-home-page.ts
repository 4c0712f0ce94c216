import type { Source } from '../../domain/model/source.ts'
import type { SourceState } from '../../domain/model/source-state.ts'
import type { IsBlocked } from '../../domain/urls/blocked-addresses.ts'
import type { Fetcher, HostWaits } from '../../ports/fetcher.ts'
import { type AdvertisedFeed, autodiscover } from '../autodiscover.ts'
import { decode } from '../text/decode.ts'

/** What the home page of a lost source advertises. */
export type HomePageFeed =
  | { kind: 'another'; url: string }
  | { kind: 'the-same' }
  | { kind: 'nothing' }
  | { kind: 'no-answer' }

/**
 * Reads the home page of a lost source once. Returns `undefined` for registers and sitemaps, which no page advertises, and if
 * the host asked us to wait.
 */
export async function findFeedOnHomePage(
  source: Source,
  state: SourceState,
  fetcher: Fetcher,
  waits?: HostWaits,
  isBlocked?: IsBlocked,
): Promise<HomePageFeed | undefined> {
  if (source.format !== 'feed' && source.format !== 'json-feed') return undefined
  const address = source.homepage ?? new URL('/', source.feed).href
  const page = await fetcher.get(address, {}, undefined, waits, isBlocked)
  if (page.kind === 'waiting') return undefined
  if (page.kind !== 'fetched') return { kind: 'no-answer' }
  return firstOtherFeed(autodiscover(decode(page.bytes, page.contentType), page.url), source, state)
}

/** The feed that is advertised by a web page that a server sent in place of the source's feed. */
export function feedOnPage(
  text: string,
  url: string,
  source: Source,
  state: SourceState,
): string | undefined {
  if (source.format !== 'feed' && source.format !== 'json-feed') return undefined
  const found = firstOtherFeed(autodiscover(text, url), source, state)
  return found.kind === 'another' ? found.url : undefined
}

/** Chooses the first advertised feed that is not the lost one. */
function firstOtherFeed(
  advertised: readonly AdvertisedFeed[],
  { feed }: Source,
  { learnt }: SourceState,
): HomePageFeed {
  if (advertised.length === 0) return { kind: 'nothing' }
  const other = advertised.find(({ url }) => url !== new URL(feed).href && url !== learnt)
  return other ? { kind: 'another', url: other.url } : { kind: 'the-same' }
}

/** Says in a sentence what the operator can do about a lost source. */
export function adviceOnLostFeed(found: HomePageFeed | undefined): string {
  switch (found?.kind) {
    case 'another':
      return `Its home page now advertises ${found.url}: check it, and make it the feed in the configuration, or turn the source off.`
    case 'the-same':
      return 'Its home page still advertises the address that fails: wait, ask its publisher, or turn it off.'
    case 'nothing':
      return 'Its home page advertises no feed: look for one there, or turn it off.'
    case 'no-answer':
      return 'Its home page does not answer either: find its new address, or turn it off.'
    default:
      return 'Find its new address, or turn it off.'
  }
}

import type { Entry } from '../domain/model/entry.ts'
import type { Source } from '../domain/model/source.ts'
import { isPartOfSite, isSameSite, outletName, publisherName, siteOf } from '../domain/story/publisher.ts'
import { plainName } from '../domain/text/clean.ts'
import { articleLimits as most } from './limits.ts'

/**
 * Decides which outlet published the articles of a source. The outlet that an aggregator's entry names is only a claim. It
 * counts if the article's link is on that outlet's site. A link through the aggregator itself shows nothing, so there a
 * claim counts unless the name is a configured publisher's and the claimed address is not. An entry without a link can't
 * claim the name of a configured publisher.
 */
export class Outlets {
  readonly #source: Source
  /** The outlet that the source itself is. */
  readonly #outlet: string
  /** The sites of the source itself. */
  readonly #own: readonly string[]
  /** The sites of every configured source, by their publishers' names. */
  readonly #sites = new Map<string, string[]>()
  readonly #blocked: readonly { name: string; key: string; mainSite: string | undefined }[]

  constructor(source: Source, configured: readonly Source[] = []) {
    this.#source = source
    this.#outlet = outletName(source.name)
    const isAggregator = source.kind === 'aggregator'
    this.#own = [source.homepage, source.feed].flatMap((url) => siteOf(url) ?? [])
    // Only the entries of an aggregator may name an outlet.
    const others = isAggregator ? configured : []
    for (const one of others) {
      const name = publisherName(one.name)
      const site = mainSiteOf(one)
      if (name && site) this.#sites.set(name, [...(this.#sites.get(name) ?? []), site])
    }
    this.#blocked = others
      .filter((one) => one.blocked !== undefined && one.kind !== 'aggregator')
      .map((one) => ({ name: one.name, key: publisherName(one.name), mainSite: mainSiteOf(one) }))
  }

  /** The name of the outlet that published it, or the end of its host where the name can't be believed. */
  of(origin: Entry['origin'], link: string | undefined): string {
    const name = this.claimed(origin)
    if (this.#source.kind !== 'aggregator') return this.#outlet
    const claimed = siteOf(origin?.url)
    const blocked = this.#blockedBy(name, claimed)
    if (blocked !== undefined) return blocked
    const linked = siteOf(link)
    if (!name) return this.#outlet
    if (linked === undefined) return this.#fits(name, undefined) ? name : this.#outlet
    const leadsThroughIt = this.#own.some((own) => isSameSite(own, linked))
    if (leadsThroughIt) return this.#fits(name, claimed) ? name : this.#outlet
    const isThere = claimed === undefined ? this.#sitesOf(name).length > 0 : isSameSite(claimed, linked)
    return isThere && this.#fits(name, linked) ? name : linked.slice(-most.outlet)
  }

  /** The name that an entry claims, without checks. */
  claimed(origin: Entry['origin']): string {
    return this.#source.kind === 'aggregator' ? plainName(origin?.title ?? '') : ''
  }

  /** Whether the name may belong to the site: a configured publisher has its own. */
  #fits(name: string, site: string | undefined): boolean {
    const known = this.#sitesOf(name)
    return known.length === 0 || (site !== undefined && known.some((one) => isSameSite(one, site)))
  }

  /** The sites of the configured sources of that name; "courier.example" is a name of that site. */
  #sitesOf(name: string): readonly string[] {
    const sites = this.#sites.get(publisherName(name))
    if (sites) return sites
    const site = /^[\w-]+(?:\.[\w-]+)+$/.test(name) ? siteOf(`https://${name}/`) : undefined
    if (site === undefined) return []
    return [...this.#sites.values()].flat().filter((one) => isSameSite(one, site))
  }

  /** A claim to be of a publisher that opted out is believed, since it only takes the entry away. */
  #blockedBy(name: string, site: string | undefined): string | undefined {
    const claimed = publisherName(name)
    return this.#blocked.find(
      ({ key, mainSite }) =>
        (claimed && claimed === key) ||
        (site !== undefined && mainSite !== undefined && isPartOfSite(site, mainSite)),
    )?.name
  }
}

/** The home page counts first, since feeds are often at a service that hosts those of many publishers. */
const mainSiteOf = ({ homepage, feed }: Source) => siteOf(homepage ?? feed)

import { createHash } from 'node:crypto'
import { Source } from '../../functions/domain/model/source.ts'
import { DAY_MS } from '../../functions/domain/time.ts'
import type { Clock } from '../../functions/ports/clock.ts'
import type { Fetcher } from '../../functions/ports/fetcher.ts'
import { pick, random } from '../stories/random.ts'

/** One entry in this many is about immigration, as in a source of general news. */
const IMMIGRATION_EACH = 10
/** The number of sources that cover one event. */
const COVERAGE = 4
/** The milliseconds within which all of them have covered it. */
const COVERED_WITHIN_MS = DAY_MS / 4
/** The number of entries in a feed: all since the last poll, and some earlier ones. */
const ENTRIES_SHOWN = 15

/** What is particular about the entries. */
interface NewsOptions {
  /** The same seed gives the same entries. */
  seed?: number
  /** What each article about an event names, such as a bill; an empty text for nothing. */
  names?: (event: number) => string
  /** The ID of a source that can't be read. */
  failing?: string
}

/** Sources that publish the entries of a day evenly, each an equal share. */
export class News implements Fetcher {
  readonly sources: Source[]
  readonly #aDay: number
  readonly #start: number
  readonly #clock: Clock
  readonly #seed: number
  readonly #names: (event: number) => string
  readonly #failing: string | undefined

  constructor(
    sources: number,
    entriesADay: number,
    clock: Clock,
    { seed = 1, names = () => '', failing }: NewsOptions = {},
  ) {
    this.sources = Array.from({ length: sources }, (_, n) =>
      Source.parse({ id: `s${n}`, name: `Outlet ${n}`, feed: `https://s${n}.example/feed` }),
    )
    this.#aDay = entriesADay / sources
    this.#start = clock().getTime()
    this.#clock = clock
    this.#seed = seed
    this.#names = names
    this.#failing = failing
  }

  async get(address: string) {
    if (address === `https://${this.#failing}.example/feed`)
      return { kind: 'failed' as const, status: 500, reason: 'The server answered 500.' }
    const bytes = Buffer.from(this.#feed(Number(/s(\d+)/.exec(address)?.[1])))
    const hash = createHash('sha256').update(bytes).digest('hex')
    return { kind: 'fetched' as const, status: 200, bytes, hash, url: address, contentType: 'text/xml' }
  }

  async close() {}

  #feed(source: number): string {
    const published = Math.floor(((this.#clock().getTime() - this.#start) / DAY_MS) * this.#aDay)
    const items = Array.from({ length: Math.min(ENTRIES_SHOWN, published) }, (_, n) =>
      this.#item(source, published - n),
    )
    return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Outlet ${source}</title><link>https://s${source}.example/</link>${items.join('')}</channel></rss>`
  }

  #item(source: number, n: number): string {
    const at = this.#start + (n / this.#aDay) * DAY_MS
    const next = random(this.#seed + source * 1_000_003 + n)
    const { title, text } = n % IMMIGRATION_EACH === 0 ? this.#coverage(at, next) : anything(next)
    return `<item><title>${title}</title><link>https://s${source}.example/news/${n}?utm_source=rss</link>
<guid isPermaLink="false">s${source}-${n}</guid><pubDate>${new Date(at).toUTCString()}</pubDate>
<category>News</category><description>&lt;p&gt;${text}&lt;/p&gt;</description></item>`
  }

  /** An article about one of the events that are covered at this time. Each event has its own words. */
  #coverage(at: number, next: () => number) {
    const eventsADay = (this.#aDay * this.sources.length) / IMMIGRATION_EACH / COVERAGE
    const since = (at - this.#start - next() * COVERED_WITHIN_MS) / DAY_MS
    const number = Math.floor(since * eventsADay)
    const event = random(this.#seed + 7_919 * number)
    const name = this.#names(Math.max(0, number))
    const own = words(24, event)
    const some = (count: number) => Array.from({ length: count }, () => pick(own, next)).join(' ')
    return {
      title: `${some(3)} asylum ${some(3)} deportation ${some(2)}${name && `, ${name}`}`,
      text: `${some(14)} immigration court ${some(14)} green card ${some(14)}${name && `, in ${name}`}.`,
    }
  }
}

function anything(next: () => number) {
  const [place, name, street] = words(3, next)
  const sentence = `Officials of ${place} said on Friday that the case of ${name} on ${street} would be heard this year. `
  return { title: `Hearing of ${name} in ${place}`, text: sentence.repeat(3) }
}

const consonants = [...'bdfgklmnprstvz']
const vowels = [...'aeiou']

function words(count: number, next: () => number): string[] {
  return Array.from({ length: count }, () => {
    const syllables = Array.from({ length: 3 }, () => pick(consonants, next) + pick(vowels, next))
    return syllables.join('').replace(/^./, (first) => first.toUpperCase())
  })
}

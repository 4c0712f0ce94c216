import { createHmac } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { MINUTE_MS } from '../domain/time.ts'
import type { Clock } from '../ports/clock.ts'
import type { Keys } from '../ports/keys.ts'
import type { Item, Table } from '../ports/table.ts'
import { LIFETIME_MS } from './tokens.ts'

/*
 * Strangers may ask for a link in anybody's name, from as many networks as they can rent, and use up any limit. A limit
 * that strangers can use up must not lock a person out. So:
 *
 * - Each requester is counted first. Requests above the requester's own share don't count against the mailbox.
 * - The limit of a mailbox covers less time than its links work. A person who gets no new link still has one that works.
 *
 * There is no limit for all mailboxes together, since anybody could use it to turn off all sign-ups. What a botnet can
 * cost is bounded by the shares, by the limits of the API and by the quota of the mail server.
 */

export interface RateLimit {
  name: string
  most: number
  seconds: number
}

const HOUR = 3600
const DAY = 24 * HOUR

/** Sign-ups from one network. */
export const perClient: RateLimit = { name: 'client', most: 20, seconds: HOUR }
/** Requests for an editor's link from one network. Counted apart, so that sign-ups never keep an editor from asking. */
export const perSeeker: RateLimit = { name: 'seeker', most: 20, seconds: HOUR }

/** Confirmation emails that one requester may ask for to one address: one more than needed, and one fewer than `perMailbox`. */
export const perAsker: RateLimit = { name: 'asker', most: 2, seconds: DAY }
/** Confirmation emails that one mailbox gets. */
export const perMailbox: RateLimit = { name: 'mailbox', most: perAsker.most + 1, seconds: DAY }
/** Of these, emails to addresses with a tag (`ana+news@…`). One is reserved for the plain address. */
export const perTagged: RateLimit = { name: 'tagged', most: perMailbox.most - 1, seconds: DAY }

/** In seconds: a person who gets no new link can use the last one for at least this long. */
const LEFT = HOUR

/** Links to their settings that one reader gets. Anybody who has one of their emails can ask for them. */
export const perManager: RateLimit = { name: 'manager', most: 2, seconds: LIFETIME_MS.manage / 1000 - LEFT }

const editorLink = LIFETIME_MS.edit / 1000 - LEFT
/** Links that one requester may ask for to one editor. */
export const perEditorAsker: RateLimit = { name: 'editor asker', most: 2, seconds: editorLink }
/** Links that one editor gets: after ten strangers have used up their shares, one whole share is left. */
export const perEditor: RateLimit = { name: 'editor', most: 11 * perEditorAsker.most, seconds: editorLink }

/** What an editor decides: more than a person does within an hour. */
export const perDecider: RateLimit = { name: 'decider', most: 240, seconds: 3600 }

/** A limit, and the person, network or mailbox that it is counted for. */
export interface Charge {
  limit: RateLimit
  who: string
}

/** Counts what somebody did within the last span of time, under a keyed hash that expires when the span is over. */
export class RateLimits {
  readonly #table: Table
  readonly #keys: Pick<Keys, 'address'>
  readonly #clock: Clock

  constructor(table: Table, keys: Pick<Keys, 'address'>, clock: Clock) {
    this.#table = table
    this.#keys = keys
    this.#clock = clock
  }

  /** Counts once more, unless the limit is reached. */
  async take(limit: RateLimit, who: string): Promise<boolean> {
    return this.#change({ limit, who }, (times, now) =>
      times.length < limit.most ? [...times, now] : undefined,
    )
  }

  /** Counts once more under each of the limits, or under none of them if one is reached. */
  async takeEach(charges: readonly Charge[]): Promise<boolean> {
    for (const [at, { limit, who }] of charges.entries()) {
      if (await this.take(limit, who)) continue
      await this.giveBackEach(charges.slice(0, at))
      return false
    }
    return true
  }

  /** Takes one back that came to nothing. */
  async giveBack(limit: RateLimit, who: string): Promise<void> {
    await this.#change({ limit, who }, (times) => (times.length > 0 ? times.slice(0, -1) : undefined))
  }

  async giveBackEach(charges: readonly Charge[]): Promise<void> {
    for (const { limit, who } of charges) await this.giveBack(limit, who)
  }

  /** In how many minutes the limit lets one more through. At least one, since this is asked after a refusal. */
  async minutesLeft(limit: RateLimit, who: string): Promise<number> {
    const { times, now } = await this.#read({ limit, who })
    const oldest = times.at(-limit.most)
    const left = oldest === undefined ? 0 : oldest + limit.seconds * 1000 - now
    return Math.max(1, Math.ceil(left / MINUTE_MS))
  }

  /** A keyed hash by which a network can be counted and not recognised. */
  alias(who: string): string {
    return createHmac('sha256', this.#keys.address).update(`limited ${who}`).digest('hex').slice(0, 32)
  }

  async #read({
    limit: { name, seconds },
    who,
  }: Charge): Promise<{ old?: Item; times: number[]; now: number }> {
    const [old] = await this.#table.get([this.#keyOf(name, who)])
    const now = this.#clock().getTime()
    const known = Array.isArray(old?.value) ? (old.value as number[]) : []
    // A time in the far future comes from a clock that was wrong.
    const times = known.filter((at) => Math.abs(now - at) < seconds * 1000)
    return { ...(old && { old }), times, now }
  }

  async #change(
    charge: Charge,
    next: (times: number[], now: number) => number[] | undefined,
  ): Promise<boolean> {
    const { name, seconds } = charge.limit
    for (;;) {
      const { old, times, now } = await this.#read(charge)
      const value = next(times, now)
      if (value === undefined) return false
      const [took] = await this.#table.write([
        {
          ...this.#keyOf(name, charge.who),
          value,
          version: (old?.version ?? 0) + 1,
          when: old ? { is: old.version } : 'absent',
          expires: Math.ceil(now / 1000) + seconds,
        },
      ])
      if (took) return true
    }
  }

  #keyOf(name: string, who: string): { pk: string; sk: string } {
    const hash = createHmac('sha256', this.#keys.address).update(`limit ${name} ${who}`).digest('hex')
    return { pk: `LIMIT#${hash}`, sk: 'count' }
  }
}

/**
 * The network that counts as one requester: an IPv4 address, or the first 64 bits of an IPv6 address, since one household
 * has more IPv6 addresses than we have readers.
 */
export function rateLimitKey(ip: string): string {
  const [address = ''] = ip.split('%')
  if (!isIPv6(address)) return ip
  const groups = groupsOf(address)
  // An IPv4 address as a server writes it that listens on both IPv4 and IPv6.
  if (groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff') return `::ffff:${dotted(groups.slice(6))}`
  return groups.slice(0, 4).join(':')
}

/** The eight groups, written as RFC 5952 does. */
function groupsOf(ip: string): string[] {
  const [head = '', tail] = new URL(`http://[${ip}]/`).hostname.slice(1, -1).split('::')
  const before = head.split(':').filter(Boolean)
  if (tail === undefined) return before
  const after = tail.split(':').filter(Boolean)
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after]
}

function dotted(groups: readonly string[]): string {
  return groups
    .map((group) => Number.parseInt(group, 16))
    .flatMap((bits) => [bits >> 8, bits & 255])
    .join('.')
}

import { createHmac } from 'node:crypto'
import { isIPv6 } from 'node:net'
import type { Clock } from '../ports/clock.ts'
import type { Keys } from '../ports/keys.ts'
import type { Item, Table } from '../ports/table.ts'
import { LIFETIME_MS } from './tokens.ts'

/*
 * Strangers may ask for a link in anybody's name, from as many networks as they can rent, and they fill whatever limit
 * they can. So none that they can fill from elsewhere keeps a person out:
 *
 * - Each requester is counted first, and what is above a requester's own share is charged to no mailbox.
 * - What one mailbox gets is limited over less time than its links work: a person who gets no new one has one that works.
 *
 * There is no limit for all mailboxes together: it would be a switch with which anybody turns off every sign-up. What a
 * net of machines can cost is bounded by the shares, by what the API lets through and by the carrier's quota.
 */

export interface Limit {
  name: string
  most: number
  seconds: number
}

const HOUR = 3600
const DAY = 24 * HOUR

/** Sign-ups from one network. */
export const perClient: Limit = { name: 'client', most: 20, seconds: HOUR }
/** Asking for an editor's link from one network: apart, so that sign-ups never keep an editor from asking. */
export const perSeeker: Limit = { name: 'seeker', most: 20, seconds: HOUR }

/** Emails to confirm, by one requester to one address: one may ask again, and leaves one to whoever else asks. */
export const perAsker: Limit = { name: 'asker', most: 2, seconds: DAY }
/** Emails to confirm that one mailbox gets. */
export const perMailbox: Limit = { name: 'mailbox', most: perAsker.most + 1, seconds: DAY }
/** Of these, the ones to its addresses with a tag: the plain address is kept one, since theirs are no use to it. */
export const perTagged: Limit = { name: 'tagged', most: perMailbox.most - 1, seconds: DAY }

/** So long the last link works at least for a person who gets no new one, in seconds. */
const LEFT = HOUR

/** Links to their settings that a reader is emailed, by whoever has an email of theirs. */
export const perManager: Limit = { name: 'manager', most: 2, seconds: LIFETIME_MS.manage / 1000 - LEFT }

const editorLink = LIFETIME_MS.edit / 1000 - LEFT
/** Links that one requester has emailed to one editor. */
export const perEditorAsker: Limit = { name: 'editor asker', most: 2, seconds: editorLink }
/** Links that are emailed to one editor: ten strangers who use up their shares leave a whole one. */
export const perEditor: Limit = { name: 'editor', most: 11 * perEditorAsker.most, seconds: editorLink }

/** What an editor decides: more than a person does within an hour. */
export const perDecider: Limit = { name: 'decider', most: 240, seconds: 3600 }

/** A limit, and the person, network or mailbox that it is counted for. */
export interface Charge {
  limit: Limit
  who: string
}

/** Counts what somebody did within the last span of time, under a keyed hash that goes when the span is over. */
export class Limits {
  readonly #table: Table
  readonly #keys: Pick<Keys, 'address'>
  readonly #clock: Clock

  constructor(table: Table, keys: Pick<Keys, 'address'>, clock: Clock) {
    this.#table = table
    this.#keys = keys
    this.#clock = clock
  }

  /** Counts once more, unless the limit is reached. */
  async take(limit: Limit, who: string): Promise<boolean> {
    return this.#change({ limit, who }, (times, now) =>
      times.length < limit.most ? [...times, now] : undefined,
    )
  }

  /** Counts once more under each in order, or, where one of them is reached, under none. */
  async takeEach(charges: readonly Charge[]): Promise<boolean> {
    for (const [at, { limit, who }] of charges.entries()) {
      if (await this.take(limit, who)) continue
      await this.giveBackEach(charges.slice(0, at))
      return false
    }
    return true
  }

  /** Takes one back that came to nothing. */
  async giveBack(limit: Limit, who: string): Promise<void> {
    await this.#change({ limit, who }, (times) => (times.length > 0 ? times.slice(0, -1) : undefined))
  }

  async giveBackEach(charges: readonly Charge[]): Promise<void> {
    for (const { limit, who } of charges) await this.giveBack(limit, who)
  }

  /** In how many minutes one more is let through; one at least, since it is asked of what was just refused. */
  async minutesLeft(limit: Limit, who: string): Promise<number> {
    const { times, now } = await this.#read({ limit, who })
    const oldest = times.at(-limit.most)
    const left = oldest === undefined ? 0 : oldest + limit.seconds * 1000 - now
    return Math.max(1, Math.ceil(left / 60_000))
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
    // One from the far future was counted by a clock that was wrong.
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
 * What counts as one requester, its network: an IPv4 address, or the first 64 bits of an IPv6 address, since each machine
 * of a household has more of those than there are readers.
 */
export function client(ip: string): string {
  const [address = ''] = ip.split('%')
  if (!isIPv6(address)) return ip
  const groups = groupsOf(address)
  // An IPv4 address in the form that servers write which listen for both.
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

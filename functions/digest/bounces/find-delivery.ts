import { LIFETIME_MS, verifyToken } from '../../auth/tokens.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Keys } from '../../ports/keys.ts'
import type { Deliveries } from '../../store/editions/deliveries.ts'
import type { Mailings } from '../../store/editions/mailings.ts'
import { shards } from '../../store/subscribers/subscribers.ts'
import { messageHash } from '../email/mime.ts'
import type { ReturnedEmail } from './returned-email.ts'

/** The delivery of an email that was returned. */
export interface ProvedDelivery {
  subscriber: string
  /** Missing for a confirmation, and for an edition of which no delivery is kept anymore. */
  edition?: string
}

/** Dependencies of `DeliveryFinder`. */
export interface FinderDeps {
  deliveries: Deliveries
  mailings: Mailings
  keys: Pick<Keys, 'signing'>
  clock: Clock
}

/**
 * Finds which email of ours was returned, by what only that email contains and nobody can guess: a token with our
 * signature, or a Message-ID, which is a hash of a subscriber's secret id. An address proves nothing, since anybody can
 * write one into a report. Whoever has the email itself could forge a report, but they could already unsubscribe with the
 * link in it.
 */
export class DeliveryFinder {
  readonly #deps: FinderDeps
  #editions: Promise<readonly string[]> | undefined

  constructor(deps: FinderDeps) {
    this.#deps = deps
  }

  /** Finds the delivery by a token in the returned email. */
  async byToken({ tokens, id, edition }: ReturnedEmail): Promise<ProvedDelivery | undefined> {
    const subscriber = tokens.map((token) => this.#subscriberOf(token)).find((one) => one !== undefined)
    if (subscriber === undefined) return undefined
    const editions = await this.#all()
    const ours = editions.find((one) => id !== undefined && messageHash(one, subscriber) === id)
    // Some relays replace the Message-ID. The other field alone proves nothing, but it chooses among what this subscriber got.
    const named = ours ?? editions.find((one) => one === edition)
    const [row] = named === undefined ? [] : await this.#deps.deliveries.get(named, [subscriber])
    return { subscriber, ...(row && { edition: row.delivery.edition }) }
  }

  /** Finds deliveries by their Message-IDs alone, all with one pass over the ledger, the newest editions first. */
  async byMessageIds(ids: Iterable<string>): Promise<Map<string, ProvedDelivery>> {
    const wanted = new Set(ids)
    const found = new Map<string, ProvedDelivery>()
    for (const edition of (await this.#all()).toReversed()) {
      for (const shard of shards) {
        if (wanted.size === 0) return found
        for await (const { delivery } of this.#deps.deliveries.inShard(edition, shard)) {
          const id = messageHash(edition, delivery.subscriber)
          if (wanted.delete(id)) found.set(id, { edition, subscriber: delivery.subscriber })
        }
      }
    }
    return found
  }

  /** A token that has expired still proves which email it was in, so it is verified at the time when it was made. */
  #subscriberOf(token: string): string | undefined {
    const expiry = Number.parseInt(token.split('.')[3] ?? '', 36)
    const at = token.startsWith('c.') ? new Date(expiry - LIFETIME_MS.confirm) : this.#deps.clock()
    const read = verifyToken(token, this.#deps.keys, at)
    return read.ok ? read.subscriber : undefined
  }

  #all(): Promise<readonly string[]> {
    this.#editions ??= this.#deps.mailings.editions()
    return this.#editions
  }
}

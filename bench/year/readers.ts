import type { LocalContext } from '../../functions/adapters/local/local-context.ts'
import type { Subscriber } from '../../functions/domain/model/subscriber.ts'
import { Subscribers, subscriberId } from '../../functions/store/subscribers/subscribers.ts'
import { onUnsubscribe } from '../../functions/subscribers/state-machine.ts'

/** One reader in this many has the daily edition. */
const DAILY_EACH = 5
/** One reader in this many leaves a day, and another comes. */
const LEAVES_EACH = 300

/** Invented readers, of whom as many come as leave. */
export class Readers {
  readonly #context: Pick<LocalContext, 'subscribers' | 'keys' | 'clock' | 'configuration'>
  readonly #count: number
  #first = 0
  #next = 0
  #owed = 0

  constructor(context: LocalContext, count: number) {
    this.#context = context
    this.#count = count
  }

  /** Subscribes all of them. */
  async begin(): Promise<void> {
    await this.#come(this.#count)
  }

  /** A day: those who have been subscribed the longest leave, and others come. */
  async comeAndGo(): Promise<void> {
    this.#owed += this.#count / LEAVES_EACH
    const leaving = Math.floor(this.#owed)
    this.#owed -= leaving
    const store = new Subscribers(this.#context.subscribers)
    for (let n = 0; n < leaving; n++) {
      await store.change(this.#idOf(this.#first++), (old) => {
        const subscriber = onUnsubscribe(old, this.#context.clock())
        return subscriber && { subscriber }
      })
    }
    await this.#come(leaving)
  }

  async #come(count: number): Promise<void> {
    const { topics, places } = this.#context.configuration
    const at = this.#context.clock().toISOString()
    const all = Array.from({ length: count }, (): Subscriber => {
      const n = this.#next++
      return {
        id: this.#idOf(n),
        email: addressOf(n),
        state: 'active',
        preferences: {
          topics: [topics[n % topics.length]!.id],
          places: ['us', places[Math.floor(n / topics.length) % places.length]!.id],
          frequency: n % DAILY_EACH === 0 ? 'daily' : 'weekly',
          matters: [],
          language: n % 2 === 0 ? 'en' : 'es',
        },
        consent: { at, form: 'bench' },
        confirmedAt: at,
        changedAt: at,
        claims: {},
        bounces: 0,
      }
    })
    await new Subscribers(this.#context.subscribers).put(
      all.map((subscriber) => ({ subscriber, version: 0 })),
    )
  }

  #idOf(n: number): string {
    return subscriberId(addressOf(n), this.#context.keys.address)
  }
}

const addressOf = (n: number) => `reader-${n}@example.org`

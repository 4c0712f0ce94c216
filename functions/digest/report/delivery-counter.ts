import type { DeliveryCounts } from '../../domain/model/delivery.ts'
import { MINUTE_MS } from '../../domain/time.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Deliveries } from '../../store/editions/deliveries.ts'
import { buildReport } from './report.ts'

/** What became of an edition when it was counted, without any address. */
type Counted = DeliveryCounts & { at: Date }

/** Milliseconds after which counting ends: pages must not wait longer, and a Lambda function cannot. */
const LONGEST_MS = 8000
/** A count is kept for this many times as long as it took, so that looking often at a long list costs little. */
const KEPT_TIMES = 20
const KEPT_MS = { least: 2000, most: 10 * MINUTE_MS }

class TooLong extends Error {}

/** Counts the deliveries of editions for pages. Counting reads every row of an edition, so it remembers what it counted. */
export class DeliveryCounter {
  readonly #deliveries: Pick<Deliveries, 'inShard'>
  readonly #clock: Clock
  readonly #known = new Map<string, Counted & { until: number }>()

  constructor(deliveries: Pick<Deliveries, 'inShard'>, clock: Clock) {
    this.#deliveries = deliveries
    this.#clock = clock
  }

  /** The counts of an edition, perhaps from a while ago; `undefined` if counting took longer than `longest` milliseconds. */
  async count(edition: string, longest = LONGEST_MS): Promise<Counted | undefined> {
    const known = this.#known.get(edition)
    const began = this.#clock().getTime()
    if (known && began < known.until) return known
    const deliveries = this.#within(began + longest)
    try {
      const report = await buildReport(edition, { deliveries, subscribers: { get: async () => [] } })
      const { bounced: _, ...counts } = report
      const now = this.#clock()
      const kept = Math.min(KEPT_MS.most, Math.max(KEPT_MS.least, KEPT_TIMES * (now.getTime() - began)))
      const counted = { ...counts, at: now, until: now.getTime() + kept }
      this.#known.set(edition, counted)
      return counted
    } catch (error) {
      if (error instanceof TooLong) return known
      throw error
    }
  }

  /** Forgets what was counted of an edition, after an operator changed something. */
  forget(edition: string): void {
    this.#known.delete(edition)
  }

  #within(end: number): Pick<Deliveries, 'inShard'> {
    const [deliveries, clock] = [this.#deliveries, this.#clock]
    return {
      async *inShard(edition, shard, range) {
        for await (const row of deliveries.inShard(edition, shard, range)) {
          if (clock().getTime() > end) throw new TooLong()
          yield row
        }
      },
    }
  }
}

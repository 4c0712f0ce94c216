import { LEFT_DAYS } from '../../domain/email/retention.ts'
import { isImported, type Subscriber } from '../../domain/model/subscriber.ts'
import { addDays, DAY_MS } from '../../domain/time.ts'
import type { Clock } from '../../ports/clock.ts'
import type { StoredCounts, SubscriberCounts, WeekCounts } from '../../store/subscribers/subscriber-counts.ts'
import { type Subscribers, shards } from '../../store/subscribers/subscribers.ts'
import { MOVE_FORM } from '../state-machine.ts'

const WEEKS = 12
/** A page itself counts at most this many records. A longer list is counted once a day, when it is read anyway. */
const MOST_COUNTED = 2000

/** Counts subscribers one by one, and adds the weeks that records no longer show from the count before. */
export class SubscriberCounter {
  readonly #counts: SubscriberCounts
  /** When the first reader joined, or the first record changed. Before that, there was nobody. */
  #oldest: string
  readonly #weeks: ReadonlyMap<string, WeekCounts>

  constructor(now: Date) {
    const monday = mondayOf(now)
    const weeks = Array.from({ length: WEEKS }, (_, n) => ({
      from: addDays(monday, (n + 1 - WEEKS) * 7),
      joined: 0,
      left: 0,
    }))
    this.#oldest = now.toISOString()
    this.#weeks = new Map(weeks.map((week) => [week.from, week]))
    this.#counts = {
      at: now.toISOString(),
      records: 0,
      states: {},
      frequencies: {},
      languages: {},
      following: 0,
      weeks,
    }
  }

  get records(): number {
    return this.#counts.records
  }

  add(subscriber: Subscriber): void {
    const { state, preferences, movedTo, changedAt } = subscriber
    const { states, frequencies, languages } = this.#counts
    this.#counts.records += 1
    for (const at of [changedAt, subscriber.consent?.at, subscriber.confirmedAt])
      if (at !== undefined && at < this.#oldest) this.#oldest = at
    addOne(states, movedTo === undefined || state === 'deleted' ? state : 'moved')
    if (state === 'active' || state === 'paused') {
      addOne(frequencies, preferences.frequency)
      addOne(languages, preferences.language)
      if (preferences.matters.length > 0) this.#counts.following += 1
    }
    const joinedAt = joined(subscriber)
    // A record that no longer says when somebody joined shows nothing: they may never have been here.
    if (joinedAt === undefined) return
    if (subscriber.consent?.form !== MOVE_FORM) this.#week(joinedAt, 'joined')
    const hasLeft = state === 'unsubscribed' || state === 'bounced' || state === 'complained'
    if (hasLeft && movedTo === undefined) this.#week(changedAt, 'left')
  }

  /** The counts. Records keep when somebody joined for a while after they left, so older weeks come from `before`. */
  result(before: SubscriberCounts | undefined): SubscriberCounts {
    const known = new Map(before?.weeks.map((week) => [week.from, week]))
    const exactSince = new Date(Date.parse(this.#counts.at) - LEFT_DAYS * DAY_MS).toISOString()
    const weeks = this.#counts.weeks.map((week) =>
      week.from >= exactSince || addDays(week.from, 7) <= this.#oldest
        ? week
        : (known.get(week.from) ?? { ...week, partial: true as const }),
    )
    return { ...this.#counts, weeks }
  }

  #week(at: string, what: 'joined' | 'left'): void {
    const week = this.#weeks.get(mondayOf(new Date(at)))
    if (week) week[what] += 1
  }
}

interface CountDeps {
  subscribers: Pick<Subscribers, 'inShard'>
  counts: Pick<StoredCounts, 'get'>
  clock: Clock
}

/** The counts, if there are any yet, and whether they are those of the last daily count. */
interface CurrentCounts {
  counts: SubscriberCounts | undefined
  isDaily: boolean
}

/** Counts the subscribers of a short list now. For a long list, it returns the last daily count. */
export async function currentCounts({ subscribers, counts, clock }: CountDeps): Promise<CurrentCounts> {
  const before = await counts.get()
  if (before && before.records > MOST_COUNTED) return { counts: before, isDaily: true }
  const counter = new SubscriberCounter(clock())
  for (const shard of shards) {
    for await (const { subscriber } of subscribers.inShard(shard)) {
      counter.add(subscriber)
      if (counter.records > MOST_COUNTED) return { counts: before, isDaily: true }
    }
  }
  return { counts: counter.result(before), isDaily: false }
}

function joined(subscriber: Subscriber): string | undefined {
  return subscriber.confirmedAt ?? (isImported(subscriber) ? subscriber.consent?.at : undefined)
}

function addOne<Key extends string>(counts: Partial<Record<Key, number>>, key: Key): void {
  counts[key] = (counts[key] ?? 0) + 1
}

/** The Monday of a moment's week, in UTC. */
function mondayOf(at: Date): string {
  const days = (at.getUTCDay() + 6) % 7
  return new Date(at.getTime() - days * DAY_MS).toISOString().slice(0, 10)
}

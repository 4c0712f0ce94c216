import { normalised } from '../../domain/email/address.ts'
import { defaultPreferences, isHere, type Subscriber } from '../../domain/model/subscriber.ts'
import type { Taxonomy } from '../../i18n/locale.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Keys } from '../../ports/keys.ts'
import type { Requests } from '../../store/subscribers/requests.ts'
import {
  type StoredSubscriber as Stored,
  type Subscribers,
  subscriberId,
} from '../../store/subscribers/subscribers.ts'
import { removeRequests } from '../end-subscription.ts'
import { onUnsubscribedByList } from '../state-machine.ts'
import { statusByName } from './file-name.ts'
import { type Listed, type ListFile, type Rejected, readListFile, type Unknown } from './list-file.ts'

const BATCH = 100

export interface ImportDeps {
  subscribers: Subscribers
  requests: Pick<Requests, 'removeOf'>
  keys: Pick<Keys, 'address'>
  clock: Clock
  /** The topics and places that there are. */
  taxonomy: Taxonomy
}

export interface Imported {
  added: number
  /** Kept as a hash alone, so that they are never mailed. */
  suppressed: number
  /** Were subscribed here until now, but a list says that they left. */
  unsubscribed: number
  /** Are subscribed but get no email for now, since a list says that they paused. */
  paused: number
  /** Were here already. */
  known: number
  /** Were here and left: an import brings nobody back. */
  left: number
  /** Sign-ups that waited for their confirmation email and were taken back, since a list says that they left. */
  requests: number
  /** Rows with an address that another row holds. */
  repeated: number
  rejected: Rejected[]
  /** How many rows named each topic and each place that is not known here. */
  unknown: Record<keyof Unknown, ReadonlyMap<string, number>>
  /** Files whose names say that everybody in them left. */
  byName: string[]
}

type Person = Listed & { id: string }

/**
 * Imports lists. If any of them says that somebody left, they left, whatever other lists say and even if they are
 * subscribed here. With `dry`, only counts what would happen.
 *
 * @throws if one of the files can't be understood; nothing is written then.
 */
export async function importLists(
  files: readonly ListFile[],
  { dry }: { dry: boolean },
  deps: ImportDeps,
): Promise<Imported> {
  const read = files.map((file) => readListFile(file, deps.taxonomy))
  const listed = read.flatMap((file) => file.listed)
  const people = peopleIn(listed, deps)
  const imported: Imported = {
    added: 0,
    suppressed: 0,
    unsubscribed: 0,
    paused: 0,
    known: 0,
    left: 0,
    requests: 0,
    repeated: listed.length - people.length,
    rejected: read.flatMap((file) => file.rejected),
    unknown: { topics: counted(listed, 'topics'), places: counted(listed, 'places') },
    byName: files.map(({ name }) => name).filter((name) => statusByName(name) !== undefined),
  }
  for (let from = 0; from < people.length; from += BATCH) {
    const batch = people.slice(from, from + BATCH)
    const stored = await deps.subscribers.get(batch.map(({ id }) => id))
    const fresh = batch.filter((_, index) => !stored[index]).map((one) => enter(one, deps))
    const took = dry
      ? []
      : await deps.subscribers.put(fresh.map((subscriber) => ({ subscriber, version: 0 })))
    fresh.forEach(({ state }, index) => {
      if (took[index] !== false) imported[countOf(state)] += 1
    })
    // Somebody who signed up just now is looked up again.
    const met = new Set(fresh.filter((_, index) => took[index] === false).map(({ id }) => id))
    for (const [index, one] of batch.entries()) {
      if (!stored[index] && !met.has(one.id)) continue
      imported[await meet(one, stored[index], dry, deps)] += 1
    }
  }
  const gone = new Set(people.filter(({ standing }) => standing === 'unsubscribed').map(({ id }) => id))
  if (!dry && gone.size > 0)
    imported.requests = await removeRequests((id) => gone.has(id), 'unsubscribe', deps)
  return imported
}

/** Each person once. A row that says that they left wins over rows that say otherwise, whatever their order. */
function peopleIn(listed: readonly Listed[], { keys }: ImportDeps): Person[] {
  const people = new Map<string, Person>()
  const rank = { subscribed: 0, paused: 1, cleaned: 2, unsubscribed: 3 }
  for (const one of listed) {
    const id = subscriberId(normalised(one.email), keys.address)
    const before = people.get(id)
    if (!before || rank[one.standing] > rank[before.standing]) people.set(id, { ...one, id })
  }
  return [...people.values()]
}

type Met = 'known' | 'left' | 'unsubscribed' | 'paused'

function countOf(state: Subscriber['state']): 'added' | 'paused' | 'suppressed' {
  if (state === 'active') return 'added'
  return state === 'paused' ? 'paused' : 'suppressed'
}

/** Applies a list to somebody who is already in the table. */
async function meet(
  { id, standing }: Person,
  stored: Stored | undefined,
  dry: boolean,
  { subscribers, clock }: ImportDeps,
): Promise<Met> {
  let is: Met = 'known'
  const look = (old: Subscriber | undefined) => {
    const next = old && standing !== 'subscribed' ? onUnsubscribedByList(old, standing, clock()) : undefined
    is = !old || !isHere(old) ? 'left' : !next ? 'known' : next.state === 'paused' ? 'paused' : 'unsubscribed'
    return next && { subscriber: next }
  }
  if (dry || standing === 'subscribed') look(stored?.subscriber)
  else await subscribers.change(id, look)
  return is
}

function enter({ id, email, standing, preferences }: Person, { clock }: ImportDeps): Subscriber {
  const at = clock().toISOString()
  const base = { id, changedAt: at, claims: {}, bounces: 0 }
  if (standing === 'subscribed' || standing === 'paused') {
    return {
      ...base,
      email,
      state: standing === 'paused' ? 'paused' : 'active',
      preferences,
      consent: { at, form: `import ${at.slice(0, 10)}` },
    }
  }
  const state = standing === 'cleaned' ? 'bounced' : 'unsubscribed'
  return { ...base, state, preferences: defaultPreferences }
}

function counted(listed: readonly Listed[], kind: keyof Unknown): ReadonlyMap<string, number> {
  const words = listed.flatMap(({ unknown }) => [...new Set(unknown[kind])])
  return new Map([...Map.groupBy(words, (word) => word)].map(([word, all]) => [word, all.length]))
}

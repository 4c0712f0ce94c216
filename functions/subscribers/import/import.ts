import { normalised } from '../../domain/email/address.ts'
import { defaultPreferences, isHere, type Subscriber } from '../../domain/model/subscriber.ts'
import type { Taxonomy } from '../../i18n/locale.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Keys } from '../../ports/keys.ts'
import type { ReportProgress } from '../../ports/progress.ts'
import type { Requests } from '../../store/subscribers/requests.ts'
import { type StoredSubscriber, type Subscribers, subscriberId } from '../../store/subscribers/subscribers.ts'
import { removeRequests } from '../end-subscription.ts'
import { onUnsubscribedByList } from '../state-machine.ts'
import { endNewAddresses } from './end-new-addresses.ts'
import { statusByName } from './file-name.ts'
import {
  type ListedSubscriber,
  type ListFile,
  type RejectedLine,
  readListFile,
  type UnknownIds,
} from './list-file.ts'

const BATCH_PEOPLE = 100

/** Dependencies of `importLists`. */
export interface ImportDeps {
  subscribers: Subscribers
  requests: Pick<Requests, 'removeOf'>
  keys: Pick<Keys, 'address'>
  clock: Clock
  /** The topics and places of the configuration. */
  taxonomy: Taxonomy
  progress?: ReportProgress | undefined
}

/** How many rows of the lists had which result. */
export interface ImportResult {
  added: number
  /** Never subscribed here. Only a hash is kept, so that they never get an email. */
  suppressed: number
  /** Were subscribed here until now; a list says that they left. */
  unsubscribed: number
  /** Were subscribed here until now, under an address that they changed to; a list says that they left under the former one. */
  movedAway: number
  /** Are subscribed but get no email for now; a list says that they paused. */
  paused: number
  /** Were here before and are unchanged. */
  known: number
  /** Have left here; an import subscribes nobody again. */
  left: number
  /** Sign-ups that were waiting for their confirmation email and were deleted; a list says that they left. */
  requests: number
  /** Rows with an address that another row has too. */
  repeated: number
  rejected: RejectedLine[]
  /** How many rows named each topic and each place that is not in the configuration. */
  unknown: Record<keyof UnknownIds, ReadonlyMap<string, number>>
  /** Files whose names say that everybody in them left. */
  byName: string[]
}

type Person = ListedSubscriber & { id: string }

/**
 * Imports lists. If any of them says that somebody left, they are unsubscribed, whatever other lists say and even if they
 * are subscribed here. With `dry`, it only counts what would happen.
 * @throws {Error} if one of the files can't be understood. Nothing is written then.
 */
export async function importLists(
  files: readonly ListFile[],
  { dry }: { dry: boolean },
  deps: ImportDeps,
): Promise<ImportResult> {
  const read = files.map((file) => readListFile(file, deps.taxonomy))
  const listed = read.flatMap((file) => file.listed)
  const people = peopleIn(listed, deps)
  const imported: ImportResult = {
    added: 0,
    suppressed: 0,
    unsubscribed: 0,
    movedAway: 0,
    paused: 0,
    known: 0,
    left: 0,
    requests: 0,
    repeated: listed.length - people.length,
    rejected: read.flatMap((file) => file.rejected),
    unknown: { topics: counted(listed, 'topics'), places: counted(listed, 'places') },
    byName: files.map(({ name }) => name).filter((name) => statusByName(name) !== undefined),
  }
  /** The ids of the addresses that readers who left had changed to before. */
  const moved: string[] = []
  for (let from = 0; from < people.length; from += BATCH_PEOPLE) {
    deps.progress?.('importing subscribers', from, people.length)
    const batch = people.slice(from, from + BATCH_PEOPLE)
    const stored = await deps.subscribers.get(batch.map(({ id }) => id))
    batch.forEach(({ status }, index) => {
      const { movedTo } = stored[index]?.subscriber ?? {}
      if (hasOptedOut(status) && movedTo !== undefined) moved.push(movedTo)
    })
    const fresh = batch.filter((_, index) => !stored[index]).map((one) => newSubscriber(one, deps))
    const written = dry
      ? []
      : await deps.subscribers.put(fresh.map((subscriber) => ({ subscriber, version: 0 })))
    fresh.forEach(({ state }, index) => {
      if (written[index] !== false) imported[countOf(state)] += 1
    })
    // Those who signed up since the batch was read are read again.
    const conflicts = new Set(fresh.filter((_, index) => written[index] === false).map(({ id }) => id))
    for (const [index, one] of batch.entries()) {
      if (!stored[index] && !conflicts.has(one.id)) continue
      imported[await updateExisting(one, stored[index], dry, deps)] += 1
    }
  }
  deps.progress?.('importing subscribers', people.length, people.length)
  const unsubscribed = new Set(people.filter(({ status }) => hasOptedOut(status)).map(({ id }) => id))
  const subscribed = new Set(
    people.filter(({ status }) => status === 'subscribed' || status === 'paused').map(({ id }) => id),
  )
  imported.movedAway = await endNewAddresses(moved, { except: subscribed, dry }, deps)
  if (!dry && unsubscribed.size > 0)
    imported.requests = await removeRequests((id) => unsubscribed.has(id), 'unsubscribe', deps)
  return imported
}

/** Returns each person once. A row that says that they left wins over other rows, whatever the order. */
function peopleIn(listed: readonly ListedSubscriber[], { keys }: ImportDeps): Person[] {
  const people = new Map<string, Person>()
  const rank = { subscribed: 0, paused: 1, cleaned: 2, unsubscribed: 3, complained: 4 }
  for (const one of listed) {
    const id = subscriberId(normalised(one.email), keys.address)
    const before = people.get(id)
    if (!before || rank[one.status] > rank[before.status]) people.set(id, { ...one, id })
  }
  return [...people.values()]
}

/** A complaint is an opt-out too. A bounce says nothing about what somebody wants. */
function hasOptedOut(status: ListedSubscriber['status']): boolean {
  return status === 'unsubscribed' || status === 'complained'
}

type Update = 'known' | 'left' | 'unsubscribed' | 'paused'

function countOf(state: Subscriber['state']): 'added' | 'paused' | 'suppressed' {
  if (state === 'active') return 'added'
  return state === 'paused' ? 'paused' : 'suppressed'
}

/** Applies a row to somebody who is already in the table. */
async function updateExisting(
  { id, status }: Person,
  stored: StoredSubscriber | undefined,
  dry: boolean,
  { subscribers, clock }: ImportDeps,
): Promise<Update> {
  let result: Update = 'known'
  const update = (old: Subscriber | undefined) => {
    const next = old && status !== 'subscribed' ? onUnsubscribedByList(old, status, clock()) : undefined
    result =
      !old || !isHere(old) ? 'left' : !next ? 'known' : next.state === 'paused' ? 'paused' : 'unsubscribed'
    return next && { subscriber: next }
  }
  if (dry || status === 'subscribed') update(stored?.subscriber)
  else await subscribers.change(id, update)
  return result
}

function newSubscriber({ id, email, status, preferences }: Person, { clock }: ImportDeps): Subscriber {
  const at = clock().toISOString()
  const base = { id, changedAt: at, claims: {}, bounces: 0 }
  if (status === 'subscribed' || status === 'paused') {
    return {
      ...base,
      email,
      state: status === 'paused' ? 'paused' : 'active',
      preferences,
      consent: { at, form: `import ${at.slice(0, 10)}` },
    }
  }
  const state = status === 'cleaned' ? 'bounced' : status
  return { ...base, state, preferences: defaultPreferences }
}

function counted(listed: readonly ListedSubscriber[], kind: keyof UnknownIds): ReadonlyMap<string, number> {
  const words = listed.flatMap(({ unknown }) => [...new Set(unknown[kind])])
  return new Map([...Map.groupBy(words, (word) => word)].map(([word, all]) => [word, all.length]))
}

import { normalised } from '../access/address.ts'
import type { Subscriber } from '../model/subscriber.ts'
import type { Clock } from '../ports/clock.ts'
import type { Keys } from '../ports/keys.ts'
import { type Subscribers, subscriberId } from '../store/subscribers.ts'
import { nothingChosen } from './life.ts'
import { type Listed, type ListFile, type Rejected, readListFile } from './list-file.ts'

const BATCH = 100

export interface ImportDeps {
  subscribers: Subscribers
  keys: Pick<Keys, 'address'>
  clock: Clock
}

export interface Imported {
  added: number
  /** Kept as a hash alone, so that they are never mailed. */
  suppressed: number
  /** Were here already. */
  known: number
  /** Were here and left: an import brings nobody back. */
  left: number
  rejected: Rejected[]
}

/** Takes lists in, who left before who stayed: whoever stands on both is not mailed. With `dry`, only tells what would happen. */
export async function importLists(
  files: readonly ListFile[],
  { dry }: { dry: boolean },
  deps: ImportDeps,
): Promise<Imported> {
  const read = files.map(readListFile)
  const listed = read.flatMap((file) => file.listed)
  const gone = listed.filter(({ standing }) => standing !== 'subscribed')
  const there = listed.filter(({ standing }) => standing === 'subscribed')
  const imported: Imported = {
    added: 0,
    suppressed: 0,
    known: 0,
    left: 0,
    rejected: read.flatMap((file) => file.rejected),
  }
  const ordered = [...gone, ...there]
  const seen = new Set<string>()
  for (let from = 0; from < ordered.length; from += BATCH) {
    const batch = ordered.slice(from, from + BATCH).map((one) => enter(one, deps))
    const standings = await deps.subscribers.get(batch.map(({ id }) => id))
    const fresh: Subscriber[] = []
    batch.forEach((subscriber, index) => {
      const old = standings[index]?.subscriber
      if (old) imported[['active', 'pending'].includes(old.state) ? 'known' : 'left'] += 1
      else if (!seen.has(subscriber.id)) fresh.push(subscriber)
      seen.add(subscriber.id)
    })
    for (const { state } of fresh) imported[state === 'active' ? 'added' : 'suppressed'] += 1
    if (!dry) await deps.subscribers.put(fresh.map((subscriber) => ({ subscriber, version: 0 })))
  }
  return imported
}

function enter({ email, standing, preferences }: Listed, { keys, clock }: ImportDeps): Subscriber {
  const at = clock().toISOString()
  const base = { id: subscriberId(normalised(email), keys.address), changedAt: at, claims: {}, bounces: 0 }
  if (standing === 'subscribed') {
    return {
      ...base,
      email,
      state: 'active',
      preferences,
      consent: { at, form: `import ${at.slice(0, 10)}` },
    }
  }
  const state = standing === 'cleaned' ? 'bounced' : 'unsubscribed'
  return { ...base, state, preferences: nothingChosen }
}

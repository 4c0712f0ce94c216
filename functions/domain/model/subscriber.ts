import type { Language } from './article.ts'

/** Only `active` ones get editions. `paused` ones stay subscribed; the operator paused them at their request. */
export type SubscriberState =
  | 'pending'
  | 'active'
  | 'paused'
  | 'unsubscribed'
  | 'bounced'
  | 'complained'
  | 'deleted'

/** Somebody who gets the mail. The one place where an address stands. */
export interface Subscriber {
  /** A keyed hash of the address, so that nobody is kept twice. */
  id: string
  /** Gone once they asked to be deleted. */
  email?: string
  state: SubscriberState
  preferences: Preferences
  /** When and through which form they asked. */
  consent?: { at: string; form: string }
  confirmedAt?: string
  changedAt: string
  /** The last claims by edition id, so that a claim and an unsubscription are conditions on one item. */
  claims: Record<string, string>
  /** How many editions in a row found the mailbox full. */
  bounces: number
  /** Of somebody who complained: whether they unsubscribed as well, so that taking the complaint back brings in nobody who left. */
  left?: true
  /** Of somebody who left or complained: whether they were paused, so that taking it back does not end the pause. */
  wasPaused?: true
  /** Of somebody deleted: whether the ledger no longer names them either. */
  erased?: true
}

export const frequencies = ['weekly', 'daily'] as const

export interface Preferences {
  /** Empty means all. */
  topics: string[]
  /** Empty means all. */
  places: string[]
  frequency: (typeof frequencies)[number]
  language: Language
}

/** The preferences of somebody who has chosen nothing. */
export const defaultPreferences: Preferences = { topics: [], places: [], frequency: 'weekly', language: 'en' }

/** Whether they have asked for the mail and not left: somebody whom an opt-out, a complaint or a bounce still ends. */
export function isHere({ state }: Pick<Subscriber, 'state'>): boolean {
  return state === 'active' || state === 'pending' || state === 'paused'
}

/** How somebody is who left or complained and takes it back: as before. */
export function stateBefore(
  subscriber: Pick<Subscriber, 'confirmedAt' | 'consent' | 'wasPaused'>,
): 'active' | 'pending' | 'paused' {
  if (subscriber.wasPaused) return 'paused'
  return subscriber.confirmedAt !== undefined || isImported(subscriber) ? 'active' : 'pending'
}

/** Came with a list from elsewhere and never confirmed here. */
export function isImported({ confirmedAt, consent }: Pick<Subscriber, 'confirmedAt' | 'consent'>): boolean {
  return !confirmedAt && consent?.form.startsWith('import') === true
}

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

/** A person who gets editions. No other record has their address. */
export interface Subscriber {
  /** A keyed hash of the address, so that nobody is stored twice. */
  id: string
  /** Absent once they requested to be deleted. */
  email?: string
  state: SubscriberState
  preferences: Preferences
  /** When and through which form they signed up. */
  consent?: { at: string; form: string }
  confirmedAt?: string
  changedAt: string
  /** The last claims by edition id, so that a claim and an unsubscription are conditions on one item. */
  claims: Record<string, string>
  /** How many editions in a row the mailbox was too full for. */
  bounces: number
  /** After a complaint: whether they also unsubscribed, so that withdrawing the complaint does not subscribe them again. */
  left?: true
  /** After they left or complained: whether they were paused, so that coming back does not end the pause. */
  wasPaused?: true
  /** Until they confirm: the id of the subscriber who wants to get the emails at this address instead. */
  movesFrom?: string
  /** After they changed their address: the id of the new one. Links in emails to the old address end that one too. */
  movedTo?: string
  /** After they confirmed a change of address: the ids of their former addresses. A deletion covers those that still lead here. */
  movedFrom?: string[]
  /** After deletion: whether their deliveries were deleted too. */
  erased?: true
}

/** How often a subscriber may get editions. */
export const frequencies = ['weekly', 'daily'] as const

/** The most matters that one reader follows: their lines must leave room for the edition in an email. */
export const MAX_FOLLOWED = 50
/** Ids are made of at most 60 characters of a name, and of words and numbers around them. */
const LONGEST_MATTER_ID = 100

/** What a subscriber chose to get. */
export interface Preferences {
  /** Empty means all. */
  topics: string[]
  /** Empty means all. */
  places: string[]
  frequency: (typeof frequencies)[number]
  language: Language
  /** The ids of the matters that they follow, at most `MAX_FOLLOWED`. One may have been merged into another since. */
  matters: string[]
  /** They want an email the same day when the status of one of these matters changes. */
  alerts?: true
}

/** The preferences of somebody who has chosen nothing. */
export const defaultPreferences: Preferences = {
  topics: [],
  places: [],
  frequency: 'weekly',
  language: 'en',
  matters: [],
}

/** Preferences as they are stored; early versions stored fewer. */
export function completePreferences(stored: Partial<Preferences>): Preferences {
  return { ...defaultPreferences, ...stored }
}

/** The preferences with one more matter; `undefined` if they follow as many as they may. */
export function withMatter(preferences: Preferences, matter: string): Preferences | undefined {
  const { matters } = preferences
  if (matters.includes(matter)) return preferences
  return matters.length < MAX_FOLLOWED ? { ...preferences, matters: [...matters, matter] } : undefined
}

/** Whether a text has the form of a matter's id. It does not say that there is such a matter. */
export function isMatterId(text: unknown): text is string {
  return (
    typeof text === 'string' && text.length <= LONGEST_MATTER_ID && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)
  )
}

/** Whether they have a subscription: active, paused or not confirmed yet. An opt-out, a complaint or a bounce ends it. */
export function isHere({ state }: Pick<Subscriber, 'state'>): boolean {
  return state === 'active' || state === 'pending' || state === 'paused'
}

/** The state to which somebody returns who withdraws their opt-out or complaint. */
export function stateBefore(
  subscriber: Pick<Subscriber, 'confirmedAt' | 'consent' | 'wasPaused'>,
): 'active' | 'pending' | 'paused' {
  if (subscriber.wasPaused) return 'paused'
  return subscriber.confirmedAt !== undefined || isImported(subscriber) ? 'active' : 'pending'
}

/** Whether they came with an imported list and never confirmed here. */
export function isImported({ confirmedAt, consent }: Pick<Subscriber, 'confirmedAt' | 'consent'>): boolean {
  return !confirmedAt && consent?.form.startsWith('import') === true
}

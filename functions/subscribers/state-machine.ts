import { isHere, type Preferences, type Subscriber, stateBefore } from '../domain/model/subscriber.ts'
import { DAY_MS } from '../domain/time.ts'
import type { Request } from '../store/subscribers/requests.ts'

/** How a subscriber's state moves. Each takes the item as it stands and gives it as it becomes, or `undefined` for no change. */

export const PENDING_DAYS = 7

/**
 * Somebody asked with this address. Nothing is promised before they confirm, so whoever left stays as they are: the
 * address is only at hand for the confirmation. Who left or deleted everything after they asked has taken it back.
 */
export function onSubscribe(
  old: Subscriber | undefined,
  id: string,
  { email, preferences, form, at }: Extract<Request, { kind: 'subscribe' }>,
): Subscriber | undefined {
  if (old && (['active', 'paused', 'complained'].includes(old.state) || isTakenBack(old, at)))
    return undefined
  const consent = { at, form }
  const fresh = { id, email, preferences, consent }
  if (!old || old.state === 'pending') {
    return { ...fresh, state: 'pending', changedAt: at, claims: {}, bounces: 0 }
  }
  return { ...old, ...fresh }
}

/** Whether somebody left, or deleted everything, after they asked for something. */
export function isTakenBack(
  { state, changedAt }: Pick<Subscriber, 'state' | 'changedAt'>,
  askedAt: string,
): boolean {
  return (state === 'unsubscribed' || state === 'deleted') && askedAt < changedAt
}

/** They pressed the button. Of somebody who left, only after they asked again: an old link brings nobody back. */
export function onConfirm(old: Subscriber | undefined, now: Date): Subscriber | undefined {
  if (!old?.email || old.state === 'active' || old.state === 'complained') return undefined
  const askedSince = old.consent !== undefined && old.consent.at >= old.changedAt
  if (old.state !== 'pending' && !askedSince) return undefined
  const at = now.toISOString()
  const { wasPaused: _, ...rest } = old
  return { ...rest, state: 'active', confirmedAt: at, changedAt: at, bounces: 0 }
}

/** Who complained stays so, which keeps out more than leaving does: not even a confirmation is mailed to them. */
export function onUnsubscribe(old: Subscriber | undefined, now: Date): Subscriber | undefined {
  if (old?.state === 'complained' && !old.left) return { ...old, left: true }
  if (!old || !isHere(old)) return undefined
  const { wasPaused: _, ...rest } = old
  const wasPaused = old.state === 'paused' && { wasPaused: true as const }
  return { ...rest, ...wasPaused, state: 'unsubscribed', changedAt: now.toISOString() }
}

/** An imported list says that they left or paused, or that emails to them bounced. */
export function onUnsubscribedByList(
  old: Subscriber,
  how: 'paused' | 'unsubscribed' | 'cleaned',
  now: Date,
): Subscriber | undefined {
  if (how === 'unsubscribed') return onUnsubscribe(old, now)
  if (how === 'paused') return onPause(old, now)
  return isHere(old) ? { ...old, state: 'bounced', changedAt: now.toISOString() } : undefined
}

/** They stay subscribed but get no email until they or the operator end the pause. */
export function onPause(old: Subscriber | undefined, now: Date): Subscriber | undefined {
  if (old?.state !== 'active') return undefined
  return { ...old, state: 'paused', changedAt: now.toISOString() }
}

/** Ends a pause. Somebody who left meanwhile stays unsubscribed. */
export function onResume(old: Subscriber | undefined, now: Date): Subscriber | undefined {
  if (old?.state !== 'paused') return undefined
  return { ...old, state: 'active', changedAt: now.toISOString() }
}

/** Back after an accident. */
export function onUndo(old: Subscriber | undefined, now: Date): Subscriber | undefined {
  if (!old?.email || old.state !== 'unsubscribed') return undefined
  const { wasPaused: _, ...rest } = old
  return { ...rest, state: stateBefore(old), changedAt: now.toISOString() }
}

/** By a freshly mailed link, which proves that the mailbox is theirs and is read. Who complained stays out for good. */
export function onRejoin(old: Subscriber | undefined, form: string, now: Date): Subscriber | undefined {
  if (!old?.email || !['pending', 'paused', 'unsubscribed', 'bounced'].includes(old.state)) return undefined
  const at = now.toISOString()
  const { wasPaused: _, ...rest } = old
  return { ...rest, state: 'active', consent: { at, form }, confirmedAt: at, changedAt: at, bounces: 0 }
}

export const defaultPreferences: Preferences = { topics: [], places: [], frequency: 'weekly', language: 'en' }

/** Only that somebody was here and left, so that no import brings them back. */
export function onDelete({ id, claims }: Subscriber, now: Date): Subscriber {
  const dayAgo = new Date(now.getTime() - DAY_MS).toISOString()
  // A mail that is just being handed over still has to be settled; `expire` takes the rest.
  const fresh = Object.fromEntries(Object.entries(claims).filter(([, at]) => at > dayAgo))
  return {
    id,
    state: 'deleted',
    preferences: defaultPreferences,
    changedAt: now.toISOString(),
    claims: fresh,
    bounces: 0,
  }
}

const KEPT_DAYS = 30

/** Drops what is no longer needed of somebody who is gone: in the end all but the hash and how they left. */
export function expire(old: Subscriber, now: Date): Subscriber | undefined {
  const { id, state, changedAt, consent, claims, email, left } = old
  const holds = email !== undefined || Object.keys(claims).length > 0
  if (state === 'active' || state === 'paused' || !holds) return undefined
  const since = consent && consent.at > changedAt ? consent.at : changedAt
  const days = state === 'deleted' || state === 'pending' ? PENDING_DAYS : KEPT_DAYS
  if (now.getTime() - new Date(since).getTime() < days * DAY_MS) return undefined
  return {
    id,
    state: state === 'pending' ? 'deleted' : state,
    preferences: defaultPreferences,
    changedAt,
    claims: {},
    bounces: 0,
    ...(left && { left }),
  }
}

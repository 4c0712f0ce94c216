import { LEFT_DAYS, PENDING_DAYS } from '../domain/email/retention.ts'
import {
  defaultPreferences,
  isHere,
  type Preferences,
  type Subscriber,
  stateBefore,
  withMatter,
} from '../domain/model/subscriber.ts'
import { DAY_MS } from '../domain/time.ts'
import type { Request } from '../store/subscribers/requests.ts'

/*
 * The state machine of a subscriber. Each function takes the subscriber before an event, and returns the subscriber after
 * it, or `undefined` if nothing changes.
 */

/**
 * Somebody signed up with this address. Until they confirm, a subscriber who left stays unsubscribed: only the address
 * is stored again, for the confirmation email. If they left or deleted everything after this sign-up, it is ignored.
 */
export function onSubscribe(
  old: Subscriber | undefined,
  id: string,
  { email, form, at, ...request }: SignUp,
): Subscriber | undefined {
  if (old && (['active', 'paused', 'complained'].includes(old.state) || isWithdrawn(old, at)))
    return undefined
  const consent = { at, form }
  // Whoever signs up themselves does not move anybody.
  const { movesFrom: _, ...before } = old ?? {}
  const fresh = { id, email, preferences: preferencesAfter(old, request), consent }
  if (!old || old.state === 'pending') {
    return { ...fresh, state: 'pending', changedAt: at, claims: {}, bounces: 0 }
  }
  return { ...(before as Subscriber), ...fresh }
}

/** A sign-up; its matter is one that exists. */
type SignUp = Pick<Extract<Request, { kind: 'subscribe' }>, 'email' | 'preferences' | 'form' | 'at'> & {
  matter?: string | undefined
}

/**
 * A sign-up from a matter's page adds the matter to what the reader chose before. One from the page for all readers says
 * everything else, and leaves the matters that a reader who has not confirmed yet asked for.
 */
function preferencesAfter(
  old: Subscriber | undefined,
  { preferences, matter }: Pick<SignUp, 'preferences' | 'matter'>,
): Preferences {
  if (matter === undefined) {
    return old?.state === 'pending' ? { ...preferences, matters: old.preferences.matters } : preferences
  }
  const before = old ? { ...old.preferences, language: preferences.language } : preferences
  return withMatter(before, matter) ?? before
}

/** They pressed the button of a link that follows a matter. `full` if they follow as many as they may. */
export function onFollow(
  old: Subscriber | undefined,
  matter: string,
  { alerts }: { alerts: boolean },
): Subscriber | 'full' | undefined {
  if (!old?.email || (old.state !== 'active' && old.state !== 'paused')) return undefined
  const preferences = withMatter(old.preferences, matter)
  if (!preferences) return 'full'
  return { ...old, preferences: { ...preferences, ...(alerts && { alerts }) } }
}

/** Whether a request was made before the subscriber left or deleted everything. */
export function isWithdrawn(
  { state, changedAt }: Pick<Subscriber, 'state' | 'changedAt'>,
  requestedAt: string,
): boolean {
  return (state === 'unsubscribed' || state === 'deleted') && requestedAt < changedAt
}

/** They pressed the button of the confirmation link. An old link does not subscribe somebody who has left since. */
export function onConfirm(
  old: Subscriber | undefined,
  now: Date,
  { alerts = false } = {},
): Subscriber | undefined {
  if (!old?.email || old.state === 'active' || old.state === 'complained') return undefined
  const signedUpSince = old.consent !== undefined && old.consent.at >= old.changedAt
  if (old.state !== 'pending' && !signedUpSince) return undefined
  const preferences = alerts ? { ...old.preferences, alerts } : old.preferences
  return { ...afresh(old, now), preferences }
}

/** They read this mailbox now, so it no longer counts how they left it, or that they moved to another one. A move to it is done. */
function afresh(old: Subscriber, now: Date): Subscriber {
  const at = now.toISOString()
  const { wasPaused: _, movesFrom, movedTo: __, ...rest } = old
  const movedFrom = movesFrom !== undefined && [...new Set([...(old.movedFrom ?? []), movesFrom])]
  return {
    ...rest,
    state: 'active',
    confirmedAt: at,
    changedAt: at,
    bounces: 0,
    ...(movedFrom && { movedFrom }),
  }
}

/** A subscriber who complained stays `complained`, which blocks more: they do not even get a confirmation email. */
export function onUnsubscribe(old: Subscriber | undefined, now: Date): Subscriber | undefined {
  if (old?.state === 'complained' && !old.left) return { ...old, left: true }
  if (!old || !isHere(old)) return undefined
  const { wasPaused: _, ...rest } = old
  const wasPaused = old.state === 'paused' && { wasPaused: true as const }
  return { ...rest, ...wasPaused, state: 'unsubscribed', changedAt: now.toISOString() }
}

/** An imported list says that they unsubscribed, paused or complained, or that emails to them bounced. */
export function onUnsubscribedByList(
  old: Subscriber,
  how: 'paused' | 'unsubscribed' | 'cleaned' | 'complained',
  now: Date,
): Subscriber | undefined {
  if (how === 'unsubscribed') return onUnsubscribe(old, now)
  if (how === 'paused') return onPause(old, now)
  if (how === 'complained') return onComplainedByList(old, now)
  return isHere(old) ? { ...old, state: 'bounced', changedAt: now.toISOString() } : undefined
}

/** A subscriber who complained does not even get a confirmation, whether or not they had left before. */
function onComplainedByList(old: Subscriber, now: Date): Subscriber | undefined {
  if (old.state === 'complained') return undefined
  const { wasPaused: _, ...rest } = old
  const wasPaused = old.state === 'paused' && { wasPaused: true as const }
  const left = old.state === 'unsubscribed' && { left: true as const }
  return { ...rest, ...wasPaused, ...left, state: 'complained', changedAt: now.toISOString() }
}

/** A paused subscriber gets no email until they or the operator end the pause. */
export function onPause(old: Subscriber | undefined, now: Date): Subscriber | undefined {
  if (old?.state !== 'active') return undefined
  return { ...old, state: 'paused', changedAt: now.toISOString() }
}

/** Ends a pause. A subscriber who left during the pause stays unsubscribed. */
export function onResume(old: Subscriber | undefined, now: Date): Subscriber | undefined {
  if (old?.state !== 'paused') return undefined
  return { ...old, state: 'active', changedAt: now.toISOString() }
}

/** They unsubscribed by mistake: restores the state before. */
export function onUndo(old: Subscriber | undefined, now: Date): Subscriber | undefined {
  if (!old?.email || old.state !== 'unsubscribed') return undefined
  const { wasPaused: _, ...rest } = old
  return { ...rest, state: stateBefore(old), changedAt: now.toISOString() }
}

/**
 * They subscribe again with a link that was just emailed, which proves that they read this mailbox. A subscriber who
 * complained stays blocked.
 */
export function onRejoin(old: Subscriber | undefined, form: string, now: Date): Subscriber | undefined {
  if (!old?.email || !['pending', 'paused', 'unsubscribed', 'bounced'].includes(old.state)) return undefined
  return { ...afresh(old, now), consent: { at: now.toISOString(), form } }
}

/**
 * A subscriber wants to get the emails at this address. Until it confirms, nothing changes for either; it must belong to
 * nobody who is subscribed or complained. `undefined` if that is not possible.
 */
export function onMoveRequested(
  old: Subscriber | undefined,
  id: string,
  { email, at, from }: { email: string; at: string; from: Subscriber },
): Subscriber | undefined {
  const { preferences } = from
  const next = onSubscribe(old, id, { email, at, form: MOVE_FORM, preferences })
  return next && { ...next, preferences, movesFrom: from.id }
}

/** Stored with the consent of a subscriber who confirmed a new address. */
export const MOVE_FORM = 'move 1'

/** They confirmed their new address, so the old one leaves. It is not moved if it has left on its own in the meantime. */
export function onMoved(old: Subscriber | undefined, to: string, now: Date): Subscriber | undefined {
  if (!mayMove(old) || old?.movedTo === to) return undefined
  const left = onUnsubscribe(old, now)
  return left && { ...left, movedTo: to }
}

/** Whether a subscriber may change their address: they confirmed this one and have not left. */
export function mayMove(old: Subscriber | undefined): boolean {
  return old?.email !== undefined && (old.state === 'active' || old.state === 'paused')
}

/** Keeps only the hash of the address, so that no import subscribes it again. */
export function onDelete({ id, claims, movedTo, movedFrom }: Subscriber, now: Date): Subscriber {
  const dayAgo = new Date(now.getTime() - DAY_MS).toISOString()
  // The outcome of an email that is being sent now must still be recorded; `expire` removes these claims later.
  const recentClaims = Object.fromEntries(Object.entries(claims).filter(([, at]) => at > dayAgo))
  return {
    id,
    state: 'deleted',
    preferences: defaultPreferences,
    changedAt: now.toISOString(),
    claims: recentClaims,
    bounces: 0,
    ...(movedTo && { movedTo }),
    ...(movedFrom && { movedFrom }),
  }
}

/** Removes what is no longer needed of a subscriber who is gone: finally everything but the hash and the state. */
export function expire(old: Subscriber, now: Date): Subscriber | undefined {
  const { id, state, changedAt, consent, claims, email, left, movedTo, movedFrom } = old
  const hasData = email !== undefined || Object.keys(claims).length > 0
  if (state === 'active' || state === 'paused' || !hasData) return undefined
  const since = consent && consent.at > changedAt ? consent.at : changedAt
  const days = state === 'deleted' || state === 'pending' ? PENDING_DAYS : LEFT_DAYS
  if (now.getTime() - new Date(since).getTime() < days * DAY_MS) return undefined
  return {
    id,
    state: state === 'pending' ? 'deleted' : state,
    preferences: defaultPreferences,
    changedAt,
    claims: {},
    bounces: 0,
    ...(left && { left }),
    ...(movedTo && { movedTo }),
    ...(movedFrom && { movedFrom }),
  }
}

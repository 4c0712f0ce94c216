import { COUNTED_HOURS } from '../domain/email/retention.ts'
import type { RateLimit } from './rate-limit.ts'
import { LIFETIME_MS } from './tokens.ts'

/*
 * Strangers may request a link for anybody's address, from as many networks as they can rent, and use up any limit. A
 * limit that strangers can use up must not lock a person out. So:
 *
 * - Each requester is counted first. Requests above the requester's own share don't count against the mailbox.
 * - The limit of a mailbox covers less time than its links work. A person who gets no new link still has one that works.
 *
 * There is no limit for all mailboxes together, since anybody could use it to turn off all sign-ups. What a botnet can
 * cost is bounded by the shares, by the limits of the API and by the quota of the mail server.
 *
 * The names are part of the stored keys: with another name, a limit starts again from zero.
 */

const HOUR_SECONDS = 3600
const DAY_SECONDS = COUNTED_HOURS * HOUR_SECONDS

/** Sign-ups from one network. */
export const signUpsPerNetwork: RateLimit = { name: 'client', most: 20, seconds: HOUR_SECONDS }
/** Requests for an editor's link from one network. Counted apart from sign-ups, so that these never lock an editor out. */
export const editorLinkRequestsPerNetwork: RateLimit = { name: 'seeker', most: 20, seconds: HOUR_SECONDS }
/** Requests for an operator's link from one network. */
export const operatorLinkRequestsPerNetwork: RateLimit = {
  name: 'operator seeker',
  most: 20,
  seconds: HOUR_SECONDS,
}

/** Confirmation emails that one requester can request for one address: one more than needed, and one fewer than the mailbox gets. */
export const confirmationsPerRequester: RateLimit = { name: 'asker', most: 2, seconds: DAY_SECONDS }
/** Confirmation emails that one mailbox gets. */
export const confirmationsPerMailbox: RateLimit = {
  name: 'mailbox',
  most: confirmationsPerRequester.most + 1,
  seconds: DAY_SECONDS,
}
/** Of these, emails to addresses with a tag (`ana+news@…`). One is reserved for the plain address. */
export const confirmationsPerTaggedMailbox: RateLimit = {
  name: 'tagged',
  most: confirmationsPerMailbox.most - 1,
  seconds: DAY_SECONDS,
}

/** A person who gets no new link can use the last one for at least this long. */
const USABLE_SECONDS = HOUR_SECONDS

/** Links to their settings that one reader gets. Anybody who has one of their emails can request them. */
export const settingsLinksPerReader: RateLimit = {
  name: 'manager',
  most: 2,
  seconds: LIFETIME_MS.manage / 1000 - USABLE_SECONDS,
}

/** Changes of address that one reader can request: each sends an email to an address that may be anybody's. */
export const movesPerReader: RateLimit = { name: 'mover', most: 3, seconds: DAY_SECONDS }

const EDITOR_LINK_SECONDS = LIFETIME_MS.edit / 1000 - USABLE_SECONDS
/** Links that one requester can request for one editor. */
export const editorLinksPerRequester: RateLimit = {
  name: 'editor asker',
  most: 2,
  seconds: EDITOR_LINK_SECONDS,
}
/** Links that one editor gets: after ten strangers have used up their shares, one whole share is left. */
export const editorLinksPerEditor: RateLimit = {
  name: 'editor',
  most: 11 * editorLinksPerRequester.most,
  seconds: EDITOR_LINK_SECONDS,
}

/** Links that one requester can request for one operator: as many as for an editor, and counted apart. */
export const operatorLinksPerRequester: RateLimit = { ...editorLinksPerRequester, name: 'operator asker' }
/** Links that one operator gets. */
export const operatorLinksPerOperator: RateLimit = { ...editorLinksPerEditor, name: 'operator' }

/** Forms that one operator submits. */
export const actsPerOperator: RateLimit = { name: 'operating', most: 240, seconds: HOUR_SECONDS }

/** Decisions of one editor: more than a person makes in an hour. */
export const decisionsPerEditor: RateLimit = { name: 'decider', most: 240, seconds: HOUR_SECONDS }

import { DAY_MS, HOUR_MS } from '../domain/time.ts'
import type { Keys } from '../ports/keys.ts'
import { keyedHash } from '../store/keyed-hash.ts'
import { isSameSecret } from './constant-time.ts'

/**
 * What a link is for, and its letter in a token. Only `unsubscribe`, which is in every email, never
 * expires, and it opens nothing else. `edit` opens the editors' desk: it names an editor instead of a subscriber.
 * `operate` opens the operators' pages, and names an operator.
 * `follow` lets a subscriber follow the matter that it names, and opens nothing else.
 */
export const tokenKinds = {
  confirm: 'c',
  unsubscribe: 'u',
  manage: 'm',
  undo: 'r',
  edit: 'e',
  operate: 'o',
  follow: 'f',
} as const
/** The name of what a link is for. */
export type TokenKind = keyof typeof tokenKinds

/** What a valid token says. */
export interface Token {
  kind: TokenKind
  subscriber: string
  /** The id of the matter, of `follow` alone. */
  matter?: string
  expires?: Date
}

/** How long a link works, in milliseconds. */
export const LIFETIME_MS: Record<Exclude<TokenKind, 'unsubscribe'>, number> = {
  confirm: 7 * DAY_MS,
  manage: 2 * HOUR_MS,
  undo: DAY_MS,
  edit: 12 * HOUR_MS,
  operate: 12 * HOUR_MS,
  follow: 7 * DAY_MS,
}
/** 128 bits. */
const MAC_BYTES = 16

/**
 * Makes a token `kind.key.subscriber.expiry.mac`. It has only letters, digits and dots, so that email programs see where
 * the link ends. `until` overrides the usual lifetime.
 * @throws {Error} if there is no signing key.
 */
export function signToken(
  kind: TokenKind,
  subscriber: string,
  { signing }: Pick<Keys, 'signing'>,
  now: Date,
  until?: Date,
): string {
  const expires = kind === 'unsubscribe' ? 0 : (until?.getTime() ?? now.getTime() + LIFETIME_MS[kind])
  return signed([subscriber, expires.toString(36)], kind, signing)
}

/** Makes a token with which a subscriber follows this matter. It ends with the matter's id, in which `X` is a hyphen. */
export function signFollowToken(
  subscriber: string,
  matter: string,
  { signing }: Pick<Keys, 'signing'>,
  now: Date,
): string {
  const expires = now.getTime() + LIFETIME_MS.follow
  return signed([subscriber, expires.toString(36), matter.replaceAll('-', 'X')], 'follow', signing)
}

function signed(parts: readonly string[], kind: TokenKind, [key]: Keys['signing']): string {
  if (!key) throw new Error('There is no signing key: restore the keys from their backup.')
  const claim = [tokenKinds[kind], key.id, ...parts].join('.')
  return `${claim}.${mac(claim, key.secret)}`
}

/** Verifies a token with the key that it names, without looking anything up. Returns what it says, or why it is refused. */
export function verifyToken(
  token: string,
  { signing }: Pick<Keys, 'signing'>,
  now: Date,
): ({ ok: true } & Token) | { ok: false; error: 'forged' | 'expired' } {
  const forged = { ok: false, error: 'forged' } as const
  const end = token.lastIndexOf('.')
  const claim = token.slice(0, end)
  const [letter, keyId, subscriber, expiry, matter, ...more] = claim.split('.')
  const key = signing.find(({ id }) => id === keyId)
  const kind = (Object.keys(tokenKinds) as TokenKind[]).find((kind) => tokenKinds[kind] === letter)
  if (!key || !kind || !subscriber || expiry === undefined || more.length > 0) return forged
  if ((kind === 'follow') !== (matter !== undefined)) return forged
  if (!isSameSecret(token.slice(end + 1), mac(claim, key.secret))) return forged
  if (kind === 'unsubscribe') return { ok: true, kind, subscriber }
  const expires = new Date(Number.parseInt(expiry, 36))
  if (expires <= now) return { ok: false, error: 'expired' }
  return { ok: true, kind, subscriber, expires, ...(matter && { matter: matter.replaceAll('X', '-') }) }
}

function mac(claim: string, secret: Uint8Array): string {
  return keyedHash(`link ${claim}`, secret).subarray(0, MAC_BYTES).toString('hex')
}

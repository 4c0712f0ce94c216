import { timingSafeEqual } from 'node:crypto'

/**
 * Compares a secret with what somebody sent. The time it takes doesn't show how much of it is right, though it does show
 * whether the length is right.
 */
export function isSameSecret(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'

/** Node takes ten times as long to prepare a key as to use it. */
const prepared = new WeakMap<Uint8Array, KeyObject>()

/** The HMAC-SHA-256 of a text: 32 bytes that nobody can compute without the secret. A secret's bytes must never change. */
export function keyedHash(text: string, secret: Uint8Array): Buffer {
  let key = prepared.get(secret)
  if (!key) {
    key = createSecretKey(secret)
    prepared.set(secret, key)
  }
  return createHmac('sha256', key).update(text).digest()
}

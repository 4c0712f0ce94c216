import * as z from 'zod/mini'
import type { Keys } from '../ports/keys.ts'

const Record = z.object({
  signing: z.array(z.object({ id: z.string(), secret: z.string() })).check(z.minLength(1)),
  address: z.string(),
})

/** The keys of a new installation as they are kept; `secret` gives 32 random bytes each time. */
export function freshKeys(secret: () => Buffer): string {
  return keysText({ signing: [{ id: '1', secret: secret() }], address: secret() })
}

/** Keys as they are kept. */
export function keysText({ signing, address }: Keys): string {
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
  const record = {
    signing: signing.map(({ id, secret }) => ({ id, secret: text(secret) })),
    address: text(address),
  }
  return `${JSON.stringify(record, null, 2)}\n`
}

/** Reads kept keys; `undefined` where they are no keys. */
export function parseKeys(text: string): Keys | undefined {
  const bytes = (secret: string) => Buffer.from(secret, 'base64url')
  try {
    const { signing, address } = Record.parse(JSON.parse(text))
    return {
      signing: signing.map(({ id, secret }) => ({ id, secret: bytes(secret) })),
      address: bytes(address),
    }
  } catch {
    return undefined
  }
}

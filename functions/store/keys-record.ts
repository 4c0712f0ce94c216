import * as z from 'zod/mini'
import type { Keys } from '../ports/keys.ts'

const KeysRecord = z.object({
  signing: z.array(z.object({ id: z.string(), secret: z.string() })).check(z.minLength(1)),
  address: z.string(),
})

/** `freshKeys` makes this many, and the hash that uses them is this long (RFC 2104, 3). */
const SECRET_BYTES = 32
/** What a link can contain unchanged: a dot would end the id early, and other characters might be encoded on the way. */
const idPattern = /^[A-Za-z0-9_-]{1,64}$/
/** Either alphabet of RFC 4648, with or without padding. */
const base64Pattern = /^[A-Za-z0-9+/_-]*={0,2}$/

/** Makes the keys of a new installation, as text. `secret` returns 32 random bytes each time. */
export function freshKeys(secret: () => Buffer): string {
  return keysText({ signing: [{ id: '1', secret: secret() }], address: secret() })
}

/** Writes keys as the text in which they are stored. */
export function keysText({ signing, address }: Keys): string {
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
  const record = {
    signing: signing.map(({ id, secret }) => ({ id, secret: text(secret) })),
    address: text(address),
  }
  return `${JSON.stringify(record, null, 2)}\n`
}

/**
 * Reads stored keys. `where` names their place in errors, such as `the file keys.json`.
 * @throws {Error} that says which key is wrong, why, and what to do. It quotes no part of a key.
 */
export function parseKeys(text: string, where: string): Keys {
  const record = recordIn(text)
  if (!record) {
    throw new Error(
      `The keys in ${where} are unreadable. Restore them from a backup: with new keys, the links in emails that were ` +
        'already sent stop working.',
    )
  }
  const problem = problemOf(record)
  if (problem) throw new Error(`The keys in ${where} can't be used: ${problem}`)
  const bytes = (secret: string) => Buffer.from(secret, 'base64url')
  return {
    signing: record.signing.map(({ id, secret }) => ({ id, secret: bytes(secret) })),
    address: bytes(record.address),
  }
}

function recordIn(text: string): z.infer<typeof KeysRecord> | undefined {
  try {
    return KeysRecord.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** Errors name a key by its position and not by its id: an operator may have pasted a secret as the id. */
function problemOf({ signing, address }: z.infer<typeof KeysRecord>): string | undefined {
  for (const [at, { id, secret }] of signing.entries()) {
    const key = `key ${at + 1} under "signing"`
    if (!idPattern.test(id)) {
      return (
        `${key} has an id that links can't hold. Give it one of 1 to 64 letters, digits, hyphens or underscores, such ` +
        'as "2".'
      )
    }
    const first = signing.findIndex((other) => other.id === id)
    if (first < at) {
      return `${key} has the same id as key ${first + 1}, so links signed with it would be refused. Give the newer of them another id.`
    }
    const wrong = wrongIn(secret)
    if (wrong) {
      return (
        `the secret of ${key} ${wrong}. Restore it from a backup, or, if it is new, replace it with 32 random bytes ` +
        'in base64url (`openssl rand -base64 32` prints some).'
      )
    }
  }
  const wrong = wrongIn(address)
  return (
    wrong &&
    `the key "address" ${wrong}. Restore it from a backup: with another key, no subscriber can be found.`
  )
}

function wrongIn(secret: string): string | undefined {
  if (secret === '') return 'is empty'
  if (!base64Pattern.test(secret)) return 'holds characters that are not base64url'
  const { length } = Buffer.from(secret, 'base64url')
  return length < SECRET_BYTES
    ? `is too short: it has ${length} bytes, and ${SECRET_BYTES} are needed`
    : undefined
}

import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto'

/**
 * The header of a file in the format of age, version 1, for one passphrase (https://c2sp.org/age): its version, the key of
 * the file under the passphrase, and a code that shows whether the header is unchanged.
 */
export const VERSION_LINE = 'age-encryption.org/v1\n'
/** The most bytes of a header with one passphrase, which has 150. */
export const MAX_HEADER_BYTES = 1024
/** The cost of a guess at a passphrase is 2 to the power of this; 17 takes 128 MB and less than a second. */
const WORK_FACTOR = 17
/** A higher one, which needs more than 1 GB of memory, is refused. */
const MAX_WORK_FACTOR = 20

const SALT_BYTES = 16
const KEY_BYTES = 16
const SCRYPT_LABEL = 'age-encryption.org/v1/scrypt'
/** The name of the cipher in OpenSSL. */
export const CIPHER = 'chacha20-poly1305'
/** The bytes of its code at the end of what it encrypted. */
export const TAG_BYTES = 16
const NO_NONCE = Buffer.alloc(12)

/** A file can't be decrypted. The message continues a sentence that begins with the name of the file. */
export class DecryptionError extends Error {}
/** A file was encrypted with another passphrase. */
export class WrongPassphrase extends DecryptionError {}

/** Makes the key of a new file, and the header that holds it. */
export async function newHeader(
  passphrase: string,
  {
    workFactor = WORK_FACTOR,
    random = randomBytes,
  }: { workFactor?: number; random?: typeof randomBytes } = {},
): Promise<{ header: Buffer; fileKey: Buffer }> {
  const [fileKey, salt] = [random(KEY_BYTES), random(SALT_BYTES)]
  const cipher = createCipheriv(CIPHER, await wrappingKey(passphrase, salt, workFactor), NO_NONCE, {
    authTagLength: TAG_BYTES,
  })
  const body = Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()])
  const head = `${VERSION_LINE}-> scrypt ${base64(salt)} ${workFactor}\n${base64(body)}\n---`
  return { header: Buffer.from(`${head} ${base64(headerCode(head, fileKey))}\n`), fileKey }
}

const headerPattern =
  /^(age-encryption\.org\/v1\n-> scrypt ([\w+/]{22}) ([1-9]\d?)\n([\w+/]{43})\n---) ([\w+/]{43})\n$/

/**
 * The key in a header.
 * @throws {WrongPassphrase} @throws {DecryptionError} if the header is damaged, or is for keys instead of a passphrase.
 */
export async function fileKeyIn(header: string, passphrase: string): Promise<Buffer> {
  const [, head, salt, factor, body, code] = headerPattern.exec(header) ?? []
  if (head === undefined)
    throw new DecryptionError('was not encrypted with one passphrase, or its beginning is damaged')
  const workFactor = Number(factor)
  if (workFactor > MAX_WORK_FACTOR)
    throw new DecryptionError(
      `would need too much memory (work factor ${workFactor}; at most ${MAX_WORK_FACTOR})`,
    )
  const key = await keyOfHeader(passphrase, bytesOf(salt!), workFactor)
  const fileKey = opened(key, NO_NONCE, bytesOf(body!))
  if (!fileKey) throw new WrongPassphrase('was encrypted with a different passphrase')
  if (!timingSafeEqual(headerCode(head, fileKey), bytesOf(code!)))
    throw new DecryptionError('is damaged at its beginning')
  return fileKey
}

/** Decrypts a text with its code; `undefined` if it is not what was encrypted with this key and nonce. */
export function opened(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array): Buffer | undefined {
  if (sealed.length < TAG_BYTES) return undefined
  const end = sealed.length - TAG_BYTES
  const cipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
  cipher.setAuthTag(sealed.subarray(end))
  const text = cipher.update(sealed.subarray(0, end))
  try {
    return Buffer.concat([text, cipher.final()])
  } catch {
    return undefined
  }
}

/** A key for one purpose (HKDF with SHA-256, RFC 5869). */
export function derivedKey(fileKey: Uint8Array, salt: Uint8Array, purpose: 'header' | 'payload'): Buffer {
  return Buffer.from(hkdfSync('sha256', fileKey, salt, purpose, 32))
}

function headerCode(head: string, fileKey: Uint8Array): Buffer {
  return createHmac('sha256', derivedKey(fileKey, Buffer.alloc(0), 'header'))
    .update(head)
    .digest()
}

let last: { of: string; key: Promise<Buffer> } | undefined

/** Like `wrappingKey`, but computed once for a file that is read several times, because it takes a second and 128 MB. */
function keyOfHeader(passphrase: string, salt: Uint8Array, workFactor: number): Promise<Buffer> {
  const of = createHash('sha256')
    .update(JSON.stringify([passphrase, base64(salt), workFactor]))
    .digest('base64')
  if (last?.of !== of) last = { of, key: wrappingKey(passphrase, salt, workFactor) }
  return last.key
}

function wrappingKey(passphrase: string, salt: Uint8Array, workFactor: number): Promise<Buffer> {
  const [cost, blockSize] = [2 ** workFactor, 8]
  // What scrypt needs (RFC 7914), and a little more.
  const maxmem = 128 * blockSize * (cost + 64)
  return new Promise((resolve, reject) => {
    const whole = Buffer.concat([Buffer.from(SCRYPT_LABEL), salt])
    scrypt(passphrase, whole, 32, { cost, blockSize, parallelization: 1, maxmem }, (error, key) => {
      if (error) reject(error)
      else resolve(key)
    })
  })
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/=+$/, '')

/** @throws {DecryptionError} if the text is not the one spelling of its bytes that the format allows. */
function bytesOf(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64')
  if (base64(bytes) !== text) throw new DecryptionError('is damaged at its beginning')
  return bytes
}

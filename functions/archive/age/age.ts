import { createCipheriv, randomBytes } from 'node:crypto'
import {
  CIPHER,
  DecryptionError,
  derivedKey,
  fileKeyIn,
  MAX_HEADER_BYTES,
  newHeader,
  opened,
  TAG_BYTES,
  VERSION_LINE,
} from './header.ts'

/** The size of a piece of the text, in bytes. Each piece is encrypted with its number, and the last one with a mark. */
const CHUNK_BYTES = 64 * 1024
const NONCE_BYTES = 16

/** Whether bytes are the beginning of a file in the format of age. */
export function isAge(beginning: Uint8Array): boolean {
  return Buffer.from(beginning).toString('latin1').startsWith(VERSION_LINE)
}

/** How many bytes `isAge` needs. */
export const BEGINNING_BYTES = VERSION_LINE.length

/** Encrypts a text with a passphrase, piece by piece, as `age --passphrase` does. */
export async function* encrypted(
  text: AsyncIterable<Uint8Array>,
  passphrase: string,
  options?: Parameters<typeof newHeader>[1],
): AsyncGenerator<Buffer> {
  const { header, fileKey } = await newHeader(passphrase, options)
  const nonce = (options?.random ?? randomBytes)(NONCE_BYTES)
  yield Buffer.concat([header, nonce])
  const key = derivedKey(fileKey, nonce, 'payload')
  let number = 0
  for await (const { bytes, isLast } of pieces(text, CHUNK_BYTES)) {
    const cipher = createCipheriv(CIPHER, key, nonceOf(number, isLast), { authTagLength: TAG_BYTES })
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
    number += 1
  }
}

/**
 * Decrypts such a file, piece by piece. It never returns a piece that was changed, moved or added. A file that was cut off
 * ends in an error.
 * @throws {DecryptionError} at the first piece that is wrong.
 */
export async function* decrypted(
  file: AsyncIterable<Uint8Array>,
  passphrase: string,
): AsyncGenerator<Buffer> {
  const { header, rest } = await headerOf(file)
  const fileKey = await fileKeyIn(header, passphrase)
  let key: Buffer | undefined
  let number = 0
  for await (const { bytes, isLast } of pieces(rest, CHUNK_BYTES + TAG_BYTES, NONCE_BYTES)) {
    if (!key) {
      if (bytes.length < NONCE_BYTES) break
      key = derivedKey(fileKey, bytes, 'payload')
      continue
    }
    const text = opened(key, nonceOf(number, isLast), bytes)
    if (!text || (text.length === 0 && number > 0))
      throw new DecryptionError(
        isLast ? 'was cut off, or is damaged at its end' : `is damaged ${number * 64} KB after its beginning`,
      )
    yield text
    number += 1
  }
  if (number === 0) throw new DecryptionError('was cut off')
}

/** Eleven bytes for the number, and one that marks the last piece. */
function nonceOf(number: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(number, 5, 6)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

interface Piece {
  bytes: Buffer
  isLast: boolean
}

/** Divides bytes into pieces of one size, of which the last may be shorter. The first may have a different size. */
async function* pieces(source: AsyncIterable<Uint8Array>, size: number, first = size): AsyncGenerator<Piece> {
  let waiting: Uint8Array[] = []
  let length = 0
  let wanted = first
  for await (const some of source) {
    waiting.push(some)
    length += some.length
    // A piece is passed on once a byte after it has arrived, so that the last piece is recognized.
    if (length <= wanted) continue
    let whole = Buffer.concat(waiting)
    while (whole.length > wanted) {
      yield { bytes: whole.subarray(0, wanted), isLast: false }
      whole = whole.subarray(wanted)
      wanted = size
    }
    waiting = [whole]
    length = whole.length
  }
  yield { bytes: Buffer.concat(waiting), isLast: true }
}

/** The header of a file, and the bytes after it. */
async function headerOf(
  file: AsyncIterable<Uint8Array>,
): Promise<{ header: string; rest: AsyncIterable<Uint8Array> }> {
  const source = file[Symbol.asyncIterator]()
  let read = Buffer.alloc(0)
  for (;;) {
    const mark = read.indexOf('\n---')
    const end = mark < 0 ? -1 : read.indexOf(10, mark + 1)
    if (end >= 0) {
      const [header, left] = [read.subarray(0, end + 1).toString('latin1'), read.subarray(end + 1)]
      return { header, rest: after(left, source) }
    }
    const next = read.length > MAX_HEADER_BYTES ? undefined : await source.next()
    if (!next || next.done) throw new DecryptionError('was cut off, or is damaged at its beginning')
    read = Buffer.concat([read, next.value])
  }
}

async function* after(first: Uint8Array, source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  for (let next = await source.next(); !next.done; next = await source.next()) yield next.value
}

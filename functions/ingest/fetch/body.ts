import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { brotliDecompress, constants, gunzip, inflate, inflateRaw } from 'node:zlib'
import { FetchError } from './fetch-error.ts'

const unpack = {
  gzip: promisify(gunzip),
  br: promisify(brotliDecompress),
  zlib: promisify(inflate),
  raw: promisify(inflateRaw),
}

const MAX_CODINGS = 3

/** The bytes of a body. If it ended too early, `cutBy` is present and the bytes are the part that arrived. */
export interface Body {
  bytes: Buffer
  cutBy?: unknown
}

/**
 * Reads a body. If it breaks off, the part that arrived is returned with the error.
 * @throws {FetchError} if it is longer than `mostBytes`
 */
export function readBody(body: Readable, mostBytes: number): Promise<Body> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    const bytes = () => (chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, length))
    // Not an async iterator: on an error, an iterator drops the bytes that it has not handed out yet.
    body
      .on('data', (chunk: Buffer) => {
        length += chunk.length
        if (length > mostBytes) {
          reject(tooLong(mostBytes))
          body.destroy()
        } else chunks.push(chunk)
      })
      .on('end', () => resolve({ bytes: bytes() }))
      .on('error', (error) => resolve({ bytes: bytes(), cutBy: error }))
  })
}

/**
 * Decompresses a body by its `Content-Encoding`, and gzip without one. Of a body that ends too early, returns what
 * can be decompressed.
 * @throws {FetchError} if the encoding is unknown or wrong, or the result is longer than `mostBytes`
 */
export async function decompress(bytes: Buffer, encoding: string, mostBytes: number): Promise<Body> {
  const codings = encoding
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
  if (codings.length > MAX_CODINGS)
    throw new FetchError(`The body is compressed ${codings.length} times over.`)
  // No feed begins with these bytes; files named .xml.gz are served so.
  if (codings.length === 0) return isGzip(bytes) ? await undo({ bytes }, 'gzip', mostBytes) : { bytes }
  let plain: Body = { bytes }
  for (const coding of codings.reverse()) plain = await undo(plain, coding, mostBytes)
  return plain
}

async function undo(body: Body, coding: string, mostBytes: number): Promise<Body> {
  const { bytes } = body
  if (bytes.length === 0) return body
  const method = methodOf(coding, bytes)
  if (method === 'plain') return body
  const unpackAs = (options: { finishFlush?: number } = {}) =>
    unpack[method](bytes, { maxOutputLength: mostBytes, ...options })
  try {
    return { ...body, bytes: await unpackAs() }
  } catch (error) {
    if (codeOf(error) !== 'Z_BUF_ERROR') throw unpackError(error, method, mostBytes)
  }
  try {
    // With this flush mode, the end of the input is not an error.
    const finishFlush = method === 'br' ? constants.BROTLI_OPERATION_FLUSH : constants.Z_SYNC_FLUSH
    return {
      bytes: await unpackAs({ finishFlush }),
      cutBy: new FetchError('The compressed body ends too early.'),
    }
  } catch (error) {
    throw unpackError(error, method, mostBytes)
  }
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code

function unpackError(error: unknown, method: string, mostBytes: number): FetchError {
  return codeOf(error) === 'ERR_BUFFER_TOO_LARGE'
    ? tooLong(mostBytes)
    : new FetchError(`The body claims to be compressed with ${method}, but can't be decompressed.`)
}

/** The method by the first bytes where they show it: some servers name a compression and send the body plain. */
function methodOf(coding: string, bytes: Buffer): keyof typeof unpack | 'plain' {
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return isGzip(bytes) ? 'gzip' : 'plain'
    case 'deflate':
      return isZlib(bytes) ? 'zlib' : 'raw'
    case 'br':
      return 'br'
    default:
      throw new FetchError('The body is compressed in a way that we did not request.')
  }
}

const isGzip = (bytes: Buffer) => bytes[0] === 0x1f && bytes[1] === 0x8b
/** RFC 1950, 2.2; servers send bare deflate under the same name. */
const isZlib = (bytes: Buffer) =>
  bytes.length > 1 && (bytes[0]! & 0x0f) === 8 && bytes.readUInt16BE(0) % 31 === 0

const tooLong = (mostBytes: number) =>
  new FetchError(`The body is longer than ${mostBytes.toLocaleString('en-US')} bytes.`)

import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib'
import { FetchError } from './fetch-error.ts'

const unpack = {
  gzip: promisify(gunzip),
  br: promisify(brotliDecompress),
  zlib: promisify(inflate),
  raw: promisify(inflateRaw),
}

const MAX_CODINGS = 3

/**
 * Reads a whole body. Half a feed would look like a feed without its other entries.
 * @throws {FetchError} if it is longer than `mostBytes`
 */
export async function readBody(body: AsyncIterable<Buffer>, mostBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of body) {
    length += chunk.length
    if (length > mostBytes) throw tooLong(mostBytes)
    chunks.push(chunk)
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, length)
}

/**
 * Decompresses a body by its `Content-Encoding`, and gzip without one.
 * @throws {FetchError} if the encoding is unknown or wrong, or the result is longer than `mostBytes`
 */
export async function decompress(bytes: Buffer, encoding: string, mostBytes: number): Promise<Buffer> {
  const codings = encoding
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
  if (codings.length > MAX_CODINGS)
    throw new FetchError(`The body is compressed ${codings.length} times over.`)
  let plain = bytes
  for (const coding of codings.reverse()) plain = await undo(plain, coding, mostBytes)
  // No feed begins with these bytes; files named .xml.gz are served so.
  return codings.length === 0 && isGzip(plain) ? await undo(plain, 'gzip', mostBytes) : plain
}

async function undo(bytes: Buffer, coding: string, mostBytes: number): Promise<Buffer> {
  if (bytes.length === 0) return bytes
  const method = methodOf(coding, bytes)
  if (method === 'plain') return bytes
  try {
    return await unpack[method](bytes, { maxOutputLength: mostBytes })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLong(mostBytes)
    throw new FetchError(`The body claims to be compressed with ${method}, but can't be decompressed.`)
  }
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

import { promisify } from 'node:util'
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib'
import { FetchError } from './fetch-error.ts'

/** Reads a body and unpacks it as often as it is packed; more than `limit` bytes at any point is an error, never a cut. */
export async function readBody(
  body: AsyncIterable<Uint8Array>,
  contentEncoding: string,
  limit: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.byteLength
    if (size > limit) throw tooLarge(limit)
    chunks.push(chunk)
  }
  let bytes: Uint8Array = chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)
  const encodings = contentEncoding
    .toLowerCase()
    .split(',')
    .map((encoding) => encoding.trim())
    .filter(Boolean)
  if (encodings.length > 4) throw new FetchError('The server packed its answer more than four times')
  for (const encoding of encodings.reverse()) bytes = await unpack(bytes, encoding, limit)
  return isGzip(bytes) ? unpack(bytes, 'gzip', limit) : bytes
}

const unpackers = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  br: promisify(brotliDecompress),
}

async function unpack(bytes: Uint8Array, encoding: string, limit: number): Promise<Uint8Array> {
  if (encoding === 'identity' || bytes.byteLength === 0) return bytes
  try {
    if (encoding === 'deflate') return await unpackDeflate(bytes, limit)
    const unpacker = unpackers[encoding as keyof typeof unpackers]
    if (!unpacker) return bytes
    if (encoding.endsWith('gzip') && !isGzip(bytes)) return bytes
    return await unpacker(bytes, { maxOutputLength: limit })
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(limit)
    throw new FetchError(`The answer is not the ${encoding} that its server calls it`)
  }
}

/** RFC 9110 means zlib by `deflate`, and some servers send the bare stream. */
async function unpackDeflate(bytes: Uint8Array, limit: number): Promise<Uint8Array> {
  const wrapped = ((bytes[0] ?? 0) & 0x0f) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0
  return promisify(wrapped ? inflate : inflateRaw)(bytes, { maxOutputLength: limit })
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

function tooLarge(limit: number): FetchError {
  return new FetchError(`The answer is larger than ${(limit / 1_000_000).toFixed(1)} MB when unpacked`)
}

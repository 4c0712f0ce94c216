import type { Readable } from 'node:stream'
import type { Fetched } from '../../ports/fetcher.ts'
import { decompress, readBody } from './body.ts'
import { fetchErrorText } from './fetch-error.ts'
import { contentLength, type Headers } from './response-headers.ts'

/** The bytes of a document, and where it was cut, if it was. */
export type FetchedBytes = Pick<Fetched, 'bytes' | 'cutAt' | 'cutReason'>

/** Codes of requests that this program ended itself, by closing the fetcher. */
const ownEnds = ['UND_ERR_DESTROYED', 'UND_ERR_CLOSED', 'UND_ERR_ABORTED']

/**
 * Reads the document of a response. If it ends too early (the connection broke off, the time was up, or the compressed data
 * have no end), returns its beginning and a sentence that says so, in which `name` is the server's name.
 * @throws {FetchError} or an error of undici if nothing of it can be read
 */
export async function readDocument(
  body: Readable,
  headers: Headers,
  { maxBytes, name }: { maxBytes: number; name: string },
): Promise<FetchedBytes> {
  const packed = await readBody(body, maxBytes)
  const arrived = packed.bytes.length
  if (packed.cutBy !== undefined && (arrived === 0 || isOwnEnd(packed.cutBy))) throw packed.cutBy
  const encoding = [headers['content-encoding'] ?? []].flat().join(',')
  const plain = await decompress(packed.bytes, encoding, maxBytes)
  const cutBy = packed.cutBy ?? plain.cutBy
  if (cutBy === undefined) return { bytes: plain.bytes }
  const stated = contentLength(headers) ?? 0
  const of = stated > arrived ? ` of ${bytesText(stated)}` : ''
  return {
    bytes: plain.bytes,
    cutAt: arrived,
    cutReason: `${fetchErrorText(cutBy, name)} Only its first ${bytesText(arrived)}${of} bytes arrived.`,
  }
}

const isOwnEnd = (error: unknown) => ownEnds.includes((error as NodeJS.ErrnoException).code ?? '')

const bytesText = (count: number) => count.toLocaleString('en-US')

import { FetchError } from './fetch-error.ts'

/** What went wrong on the way to a source, as a sentence for its operator. */
export function explain(error: unknown, address: string, deadline: number): string {
  const host = URL.parse(address)?.host ?? 'The server'
  for (const cause of chain(error)) {
    if (cause instanceof FetchError) return `${cause.message}.`
    if (cause.name === 'TimeoutError' || timeOuts.has(code(cause)))
      return `${host} did not finish its answer within ${deadline / 1000} s.`
    const known = sentences[code(cause)]
    if (known) return `${host} ${known}.`
    if (/CERT|SELF_SIGNED|ALTNAME|SSL|TLS|UNABLE_TO_/.test(code(cause)))
      return `${host} has no valid certificate (${code(cause)}).`
    if (code(cause).startsWith('HPE_')) return `${host} does not answer in proper HTTP (${code(cause)}).`
  }
  return `${host} could not be read (${error instanceof Error ? code(error) || error.message : error}).`
}

const timeOuts = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
])

const sentences: Record<string, string> = {
  __proto__: null as never,
  ENOTFOUND: 'is a name that nobody knows',
  EAI_AGAIN: 'could not be looked up: the name server does not answer',
  ECONNREFUSED: 'refuses the connection',
  ECONNRESET: 'broke off the connection',
  EPIPE: 'broke off the connection',
  UND_ERR_SOCKET: 'broke off the connection before its answer was complete',
  UND_ERR_HEADERS_OVERFLOW: 'sends headers that are too long',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'broke off its answer',
  EHOSTUNREACH: 'can not be reached from here',
  ENETUNREACH: 'can not be reached from here',
}

/** The error, what caused it, and what caused that; several attempts at once come as one error with many. */
function* chain(error: unknown): Generator<Error> {
  let depth = 0
  for (let at: unknown = error; at instanceof Error && depth < 5; at = at.cause, depth++) {
    yield at
    if (at instanceof AggregateError) for (const inner of at.errors) if (inner instanceof Error) yield inner
  }
}

function code(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : ''
}

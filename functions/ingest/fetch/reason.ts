import { FetchError } from './fetch-error.ts'

/** Says in a sentence why a server could not be read. An error's own message may quote what the server sent. */
export function reason(error: unknown, host: string): string {
  if (error instanceof FetchError) return `${host.replace(/,$/, '')}: ${error.message}`
  const { code = '', name = 'Error' } = error instanceof Error ? (error as NodeJS.ErrnoException) : {}
  const known = sentences.find(([pattern]) => pattern.test(code || name))?.[1]
  return known ? `${host} ${known}.` : `${host} could not be read (${code || name}).`
}

const sentences: readonly [RegExp, string][] = [
  [/^ENOTFOUND$/, 'does not exist, or its name cannot be looked up at the moment'],
  [/^EAI_/, 'could not be looked up; the name server did not answer'],
  [/^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/, 'did not accept the connection in time'],
  [/^ECONNREFUSED$/, 'refused the connection'],
  [/^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, 'closed the connection before its answer was complete'],
  [/^(ENETUNREACH|EHOSTUNREACH|EADDRNOTAVAIL)$/, 'cannot be reached from here'],
  [/^(HPE_|HTTPParser|UND_ERR_(RES|HTTP|HEADERS))/, 'sent something that is not valid HTTP'],
  [
    /^ERR_SSL|^ERR_TLS|CERT|SIGNATURE|ISSUER/,
    'has a certificate that cannot be trusted, or does not use TLS',
  ],
  [/^(UND_ERR_(DESTROYED|CLOSED|ABORTED))$/, 'was not read, because the fetcher was closed'],
]

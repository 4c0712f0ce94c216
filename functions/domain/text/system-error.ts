/** Why a file or a folder can't be used, by the system's code. Each is a clause that ends with a full stop. */
export const fileErrors = {
  ENOENT: 'there is no such file or folder. Correct the path.',
  EACCES: 'this user may not open it. Change its permissions, or give another.',
  EPERM: 'this user may not change it. Change its permissions, or give another.',
  ENOTDIR: 'it is a file where a folder is needed. Give a folder.',
  EISDIR: 'it is a folder where a file is needed. Give a file.',
  EEXIST: 'it is a file where a folder is needed. Give a folder.',
  ENOSPC: 'the disk is full. Free up space and start again: nothing that was saved is lost.',
  EROFS: 'the disk is read-only. Give a folder that can be written to.',
} as const satisfies Record<string, string>

/** Connection errors that do not go away by themselves. */
export type ConnectionErrorKind = 'no-host' | 'certificate'

/** Why a server can't be read, by a pattern of the code or the name of the error. Each follows the name of a host. */
const connectionErrors: readonly [RegExp, string, ConnectionErrorKind?][] = [
  [/^ENOTFOUND$/, 'does not exist, or its name cannot be looked up at the moment', 'no-host'],
  [/^EAI_/, 'could not be looked up; the name server did not answer'],
  [/^(ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/, 'did not accept the connection in time'],
  [/^ECONNREFUSED$/, 'refused the connection'],
  [
    /^(ECONNRESET|EPIPE|UND_ERR_SOCKET|UND_ERR_RES_CONTENT_LENGTH_MISMATCH)$/,
    'closed the connection before its answer was complete',
  ],
  [/^(ENETUNREACH|EHOSTUNREACH|EADDRNOTAVAIL)$/, 'cannot be reached from here'],
  [/^(HPE_|HTTPParser|UND_ERR_(RES|HTTP|HEADERS))/, 'sent something that is not valid HTTP'],
  [
    /^EPROTO$|^ERR_SSL|^ERR_TLS|CERT|SIGNATURE|ISSUER/,
    'has a certificate that cannot be trusted, or does not use TLS',
    'certificate',
  ],
  [/^(UND_ERR_(DESTROYED|CLOSED|ABORTED))$/, 'was not read, because the fetcher was closed'],
]

/** Returns the clause of `fileErrors` for an error, or `undefined` if its code is not listed. */
export function fileErrorText(error: unknown): string | undefined {
  const code = codeOf(error)
  return Object.hasOwn(fileErrors, code) ? fileErrors[code as keyof typeof fileErrors] : undefined
}

/** Returns the clause of `fileErrors` for an error, or else the error's own message with a full stop. */
export function whyNot(error: unknown): string {
  return fileErrorText(error) ?? (error instanceof Error ? error.message : String(error)).replace(/\.?$/, '.')
}

/** Says in a sentence why a host could not be read. It quotes no message, which may hold text of the server. */
export function connectionErrorText(error: unknown, host: string): string {
  const known = knownConnectionError(error)?.[1]
  return known ? `${host} ${known}.` : `${host} could not be read (${nameOf(error)}).`
}

/** The kind of a connection error, if it won’t go away on its own. */
export function connectionErrorKind(error: unknown): ConnectionErrorKind | undefined {
  return knownConnectionError(error)?.[2]
}

const nameOf = (error: unknown) => codeOf(error) || (error instanceof Error ? error.name : 'Error')

const knownConnectionError = (error: unknown) =>
  connectionErrors.find(([pattern]) => pattern.test(nameOf(error)))

function codeOf(error: unknown): string {
  const { code = '' } = (error ?? {}) as Partial<NodeJS.ErrnoException>
  return typeof code === 'string' ? code : ''
}

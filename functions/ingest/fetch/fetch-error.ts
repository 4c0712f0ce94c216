import { connectionErrorText } from '../../domain/text/system-error.ts'

/** Why a fetch failed. Its message is a sentence for the operator. */
export class FetchError extends Error {
  override name = 'FetchError'
}

/** Says in a sentence why a host could not be read. */
export function fetchErrorText(error: unknown, host: string): string {
  return error instanceof FetchError
    ? `${host.replace(/,$/, '')}: ${error.message}`
    : connectionErrorText(error, host)
}

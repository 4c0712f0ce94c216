import type { Fetched } from '../ports/fetcher.ts'

/**
 * Says in a sentence that a document ends too early, whether its transfer broke off or the parser met its end within an
 * element; `undefined` if it is whole.
 */
export function cutText(
  { cutReason }: Pick<Fetched, 'cutReason'>,
  { cutAt }: { cutAt?: number } = {},
): string | undefined {
  if (cutReason !== undefined || cutAt === undefined) return cutReason
  return `The document breaks off after ${cutAt.toLocaleString('en-US')} bytes.`
}

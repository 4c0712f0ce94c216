import type { Context } from 'aws-lambda'

/** Milliseconds before the end of a call at which waiting for work in progress ends. */
const RESERVE_MS = 4000

/** How much time a call has. */
export type Call = Pick<Context, 'getRemainingTimeInMillis'>

/** The call had almost run out of time. The work continues when Lambda calls the same process again. */
export class OutOfTime extends Error {
  constructor() {
    super('The call had almost run out of time. The next call continues the work.')
  }
}

/**
 * Waits for work until shortly before the call ends. If it waited longer, Lambda would end the process, and everything that
 * the work has in memory would be lost, such as a long log that it was reading.
 * @throws {OutOfTime} if the work takes longer.
 */
export async function inTime<T>(work: Promise<T>, { getRemainingTimeInMillis }: Call): Promise<T> {
  const { promise: end, reject } = Promise.withResolvers<never>()
  const left = Math.max(0, getRemainingTimeInMillis() - RESERVE_MS)
  const timer = setTimeout(() => reject(new OutOfTime()), left)
  // By then, nothing handles an error that it throws later.
  work.catch(() => {})
  try {
    return await Promise.race([work, end])
  } finally {
    clearTimeout(timer)
  }
}

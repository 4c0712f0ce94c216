import pLimit, { type LimitFunction } from 'p-limit'

/** Lets so many requests run in all, and one at a time to each origin (host and port). */
export type Turns = <T>(origin: string, run: () => Promise<T>) => Promise<T>

export function createTurns(concurrency: number): Turns {
  const all = pLimit(concurrency)
  const origins = new Map<string, LimitFunction>()
  return async (origin, run) => {
    const limit = origins.get(origin) ?? pLimit(1)
    origins.set(origin, limit)
    try {
      return await limit(() => all(run))
    } finally {
      if (limit.activeCount + limit.pendingCount === 0) origins.delete(origin)
    }
  }
}

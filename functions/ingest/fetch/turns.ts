import pLimit, { type LimitFunction } from 'p-limit'

/** Runs work for one origin at a time, and for at most `concurrency` origins at once. */
export function turns(concurrency: number) {
  const everywhere = pLimit(concurrency)
  const origins = new Map<string, LimitFunction>()
  return async <T>(origin: string, work: () => Promise<T>): Promise<T> => {
    const alone = origins.get(origin) ?? pLimit(1)
    origins.set(origin, alone)
    try {
      // In this order, so that whoever waits for a slow origin keeps no place from the others.
      return await alone(() => everywhere(work))
    } finally {
      if (alone.activeCount + alone.pendingCount === 0) origins.delete(origin)
    }
  }
}

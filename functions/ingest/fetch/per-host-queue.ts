import pLimit from 'p-limit'

/** Creates a queue that runs one piece of work for each origin at a time, and for at most `concurrency` origins at once. */
export function perHostQueue(concurrency: number) {
  const everywhere = pLimit(concurrency)
  const last = new Map<string, Promise<void>>()
  return async <T>(origin: string, work: () => Promise<T>): Promise<T> => {
    // The origin comes first, so that work that waits for a slow origin takes no slot from other origins.
    const mine = last.get(origin)?.then(() => everywhere(work)) ?? everywhere(work)
    const settled = mine.then(nothing, nothing)
    last.set(origin, settled)
    try {
      return await mine
    } finally {
      if (last.get(origin) === settled) last.delete(origin)
    }
  }
}

const nothing = () => {}

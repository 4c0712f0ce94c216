import { secondsOf } from './timed.ts'

type Cost = Awaited<ReturnType<typeof secondsOf>>

/** Runs each function several times, in turns so that a busy machine slows all alike, and returns the least seconds of each. */
export async function cheapest<T extends (() => Promise<unknown>)[]>(
  runs: [...T],
  rounds: number,
): Promise<{ [K in keyof T]: Cost }> {
  const best = runs.map(
    (): Cost => ({ clock: Number.POSITIVE_INFINITY, processor: Number.POSITIVE_INFINITY }),
  )
  for (let round = 0; round < rounds; round++) {
    for (const [index, run] of runs.entries()) {
      const cost = await secondsOf(run)
      const least = best[index]!
      least.clock = Math.min(least.clock, cost.clock)
      least.processor = Math.min(least.processor, cost.processor)
    }
  }
  return best as { [K in keyof T]: Cost }
}

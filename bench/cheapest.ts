/** Elapsed time and processor time of all threads of this process, in milliseconds. */
export interface Cost {
  clock: number
  processor: number
}

/** Runs each function several times, in turns so that a busy machine slows all alike, and returns the least cost of each. */
export async function cheapest<T extends (() => Promise<unknown>)[]>(
  runs: [...T],
  rounds: number,
): Promise<{ [K in keyof T]: Cost }> {
  const best = runs.map(
    (): Cost => ({ clock: Number.POSITIVE_INFINITY, processor: Number.POSITIVE_INFINITY }),
  )
  for (let round = 0; round < rounds; round++) {
    for (const [index, run] of runs.entries()) {
      const cost = await costOf(run)
      const least = best[index]!
      least.clock = Math.min(least.clock, cost.clock)
      least.processor = Math.min(least.processor, cost.processor)
    }
  }
  return best as { [K in keyof T]: Cost }
}

async function costOf(run: () => Promise<unknown>): Promise<Cost> {
  const started = performance.now()
  const before = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(before)
  return { clock: performance.now() - started, processor: (user + system) / 1000 }
}

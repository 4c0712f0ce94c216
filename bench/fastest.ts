/** The shortest time of each in milliseconds, taken in turns so that a busy machine slows all alike. */
export async function fastest<T extends (() => Promise<unknown>)[]>(
  runs: [...T],
  rounds: number,
): Promise<{ [K in keyof T]: number }> {
  const best = runs.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < rounds; round++) {
    for (const [index, run] of runs.entries()) {
      const started = performance.now()
      await run()
      best[index] = Math.min(best[index]!, performance.now() - started)
    }
  }
  return best as { [K in keyof T]: number }
}

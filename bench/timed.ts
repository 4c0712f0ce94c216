/** Seconds that some work takes: by the clock, and of processor time in all threads. */
export async function secondsOf(work: () => unknown): Promise<{ clock: number; processor: number }> {
  const started = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { clock: (performance.now() - started) / 1000, processor: (user + system) / 1e6 }
}

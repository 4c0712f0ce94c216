/** Seconds of processor time that this process has used, in all threads. Other load on the machine hardly changes them. */
export function processorSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Seconds that some work takes: by the clock, and of processor time. */
export async function secondsOf(work: () => unknown): Promise<{ clock: number; processor: number }> {
  const started = performance.now()
  const before = processorSeconds()
  await work()
  return { clock: (performance.now() - started) / 1000, processor: processorSeconds() - before }
}

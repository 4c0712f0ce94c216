import { statfs } from 'node:fs/promises'
import type { FailingStep } from '../../../app/problems/find-problems.ts'
import type { Steps } from '../../../app/schedule.ts'
import type { Clock } from '../../../ports/clock.ts'

/** The same steps, and those of them that failed at every run since some time. */
export function watchSteps<Name extends string>(
  steps: Steps<Name>,
  clock: Clock,
): { watched: Steps<Name>; failing: () => FailingStep[] } {
  const failing = new Map<string, FailingStep>()
  const watched = Object.entries<() => Promise<unknown>>(steps).map(([step, work]) => {
    const run = async () => {
      try {
        const result = await work()
        failing.delete(step)
        return result
      } catch (error) {
        const since = failing.get(step)?.since ?? clock()
        failing.set(step, { step, since, error: (error as Error).message })
        throw error
      }
    }
    return [step, run]
  })
  return { watched: Object.fromEntries(watched) as Steps<Name>, failing: () => [...failing.values()] }
}

/** The bytes that are free on the disk of a folder; `undefined` if the system does not say. */
export async function freeBytes(folder: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    return undefined
  }
}

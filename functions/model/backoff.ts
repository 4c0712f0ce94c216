import type { Delivery } from './delivery.ts'

/** RFC 5321, 4.5.4.1 asks mail servers to retry for days; for a weekly publication, two are enough. */
export const GIVE_UP_HOURS = 48
const LONGEST_MINUTES = 64

/** How long to wait after so many failures in a row: one minute, then two, four, eight and so on. */
export function pauseMs(failures: number): number {
  return Math.min(LONGEST_MINUTES, 2 ** (failures - 1)) * 60_000
}

/** Whether something that failed for the first time at `since` has been tried for long enough. */
export function isGivenUp(since: string, now: Date): boolean {
  return now.getTime() - Date.parse(since) >= GIVE_UP_HOURS * 3_600_000
}

/** Whether a row that was refused for now may be tried again. */
export function isDue({ attempts, claimedAt }: Delivery, now: Date): boolean {
  if (attempts === 0 || !claimedAt) return true
  return now.getTime() - Date.parse(claimedAt) >= pauseMs(attempts)
}

import { lastSlot } from '../domain/edition/slots.ts'
import type { BackupSettings, Publication } from '../domain/model/publication.ts'
import { DAY_MS, MINUTE_MS } from '../domain/time.ts'

/** A time in the night, in the publication's time zone: before the first edition of most digests. */
const TIME = '03:00'
const DAY = 'sunday'

const periodDays = { day: 1, week: 7 } as const

/** The last time at or before `now` at which a backup was due. */
export function lastBackupSlot(
  { every }: Pick<BackupSettings, 'every'>,
  { timeZone }: Pick<Publication['schedule'], 'timeZone'>,
  now: Date,
): Date {
  const times = { timeZone, weekly: { day: DAY, time: TIME }, daily: { time: TIME } } as const
  return lastSlot(times, every === 'week' ? 'weekly' : 'daily', now)
}

/** Setting a clock right moves it by less than this. */
const CLOCK_STEP_MS = 5 * MINUTE_MS

/** Whether a stored time can be relied on: one in the future comes from a clock that was wrong, and says nothing. */
export function isPast(at: string, now: Date): boolean {
  return Date.parse(at) <= now.getTime() + CLOCK_STEP_MS
}

/** When the newest of these backups was made, in ISO 8601; `undefined` if there is none. */
export function newestBackup(files: readonly { at: string }[], now: Date): string | undefined {
  return files
    .map(({ at }) => at)
    .filter((at) => isPast(at, now))
    .sort()
    .at(-1)
}

/** Whether a backup is more than a day late. `last` is the last one, or when they began. */
export function isBackupOverdue({ every }: Pick<BackupSettings, 'every'>, last: Date, now: Date): boolean {
  return now.getTime() - last.getTime() > (periodDays[every] + 1) * DAY_MS
}

/** Days until deleted data is gone from the backups as well, if none fails. */
export function backupDays({ every, keep }: Pick<BackupSettings, 'every' | 'keep'>): number {
  return periodDays[every] * keep + 1
}

import type { FeedAsks } from '../../model/source-state.ts'

/** What a feed says of itself, as its parser read it. */
export interface FeedSaid {
  ttlMinutes?: number
  /** 0 to 24, in UTC. */
  skipHours?: readonly number[]
  /** English names of days, in UTC. */
  skipDays?: readonly string[]
  /** From `sy:updatePeriod` and `sy:updateFrequency`. */
  updatePeriodMinutes?: number
  /** How many of its entries we had not seen before. */
  newEntries: number
  /** ISO 8601. */
  entryDates: readonly string[]
}

const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** What is kept of it for the polls after which there is no feed to read, such as a 304. */
export function asksOf({
  ttlMinutes,
  updatePeriodMinutes,
  skipHours,
  skipDays,
}: FeedSaid): FeedAsks | undefined {
  const minutes = Math.max(
    ...[ttlMinutes, updatePeriodMinutes].map((asked) => (asked && asked > 0 ? asked : 0)),
  )
  // Some feeds count the hours from 1 to 24.
  const hours = unique(
    (skipHours ?? []).filter((hour) => Number.isInteger(hour) && hour >= 0).map((hour) => hour % 24),
  )
  const weekdays = unique((skipDays ?? []).map((day) => days.indexOf(day.trim().toLowerCase()))).filter(
    (day) => day >= 0,
  )
  const asks: FeedAsks = {
    ...(minutes > 0 && { minutes: Math.min(minutes, Number.MAX_SAFE_INTEGER) }),
    ...(hours.length > 0 && { skipHours: hours }),
    ...(weekdays.length > 0 && { skipDays: weekdays }),
  }
  return Object.keys(asks).length > 0 ? asks : undefined
}

const unique = (numbers: readonly number[]) => [...new Set(numbers)].sort((a, b) => a - b)

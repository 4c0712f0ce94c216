const FIRST_DAY = 500
/** Ten doublings reach half a million a day. */
const DAYS = 10

/** A list that is new to a sender doubles each day: mailbox providers distrust a crowd of mail from an unknown. */
export function dailyCap(first: string | undefined, today: string): number {
  const days = first ? Math.round((Date.parse(today) - Date.parse(first)) / 86_400_000) : 0
  return days >= DAYS ? Infinity : FIRST_DAY * 2 ** Math.max(0, days)
}

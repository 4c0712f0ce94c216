const FIRST_DAY = 500

/**
 * A list that is new or that grew by an import doubles each day: mailbox providers distrust a crowd of mail from
 * where there was little.
 */
export function dailyCap(mostBefore: number): number {
  return Math.max(FIRST_DAY, 2 * mostBefore)
}

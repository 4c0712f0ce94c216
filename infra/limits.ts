/**
 * What bounds the cost of a day in which everything runs at its limit. `npm run bill` prints that day, and a test keeps it
 * at 10 USD or less: a higher limit needs a lower one elsewhere.
 */
export const limits = {
  /**
   * Units a second of the tables. 140 reads let a new environment read the articles of 35 days in a minute for up to 750
   * entries a day (docs/measured.md), and 25 writes place three articles a second. 78 writes and 50 reads record eight emails a
   * second with their events. DynamoDB lends unused units of the last minutes.
   */
  tables: {
    content: { reads: 140, writes: 25 },
    subscribers: { reads: 50, writes: 78 },
  },
  /** Requests of each route: 1,440 an hour, and as many at once after a quiet time. */
  api: { perSecond: 0.4, atOnce: 50 },
} as const

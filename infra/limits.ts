/**
 * What bounds the cost of a day in which everything runs at its limit. `npm run bill` prints that day, and a test keeps it
 * at 10 USD or less: a higher limit needs a lower one elsewhere.
 */
export const limits = {
  /**
   * Units per second of the tables. With 150 reads, a new process reads 35 days of the log in time if they have up to 3,500
   * long entries a day (docs/measured.md). 25 writes place three articles a second. 72 writes record eight emails a second
   * with their events, and 50 reads about seven. DynamoDB lends unused units of the last minutes. Above the limits work takes
   * longer, and none is lost: tests/infra/limits.
   */
  tables: {
    content: { reads: 150, writes: 25 },
    subscribers: { reads: 50, writes: 72 },
  },
  /** Of each route: 720 requests an hour, and 50 at once after a quiet time. */
  api: { perSecond: 0.2, atOnce: 50 },
  /** Of each route through which readers sign up and leave: 4,320 an hour, and 200 at once, as in the minutes after an edition. */
  readersApi: { perSecond: 1.2, atOnce: 200 },
} as const

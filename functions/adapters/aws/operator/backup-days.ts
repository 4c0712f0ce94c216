/**
 * How many days point-in-time recovery of DynamoDB keeps deleted items, unless a table sets another period.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html
 */
export const BACKUP_DAYS = 35

/**
 * How many days point-in-time recovery of DynamoDB holds what was deleted, where a table names no other period.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html
 */
export const BACKUP_DAYS = 35

/** How long point-in-time recovery of DynamoDB keeps what was deleted, which no account can shorten for what is past. */
export const BACKUP_DAYS = 35

import { forgetThoseGone } from '../app/forget.ts'
import { dynamoDb } from './clients.ts'
import { DynamoTable } from './dynamo-table.ts'
import { environment } from './environment.ts'
import { jsonJournal } from './json-journal.ts'

/** Once a day: drops what is no longer needed of those who left. */
export async function handler(): Promise<void> {
  const { SUBSCRIBERS_TABLE } = environment('SUBSCRIBERS_TABLE')
  const clock = () => new Date()
  const subscribers = new DynamoTable(dynamoDb(), SUBSCRIBERS_TABLE, clock)
  await forgetThoseGone({ subscribers, clock, journal: jsonJournal() })
}

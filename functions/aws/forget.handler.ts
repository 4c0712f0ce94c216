import { Subscribers } from '../store/subscribers.ts'
import { forget } from '../subscribers/forget.ts'
import { dynamoDb } from './clients.ts'
import { DynamoTable } from './dynamo-table.ts'
import { environment } from './environment.ts'
import { jsonJournal } from './json-journal.ts'

/** Once a day: drops what is no longer needed of those who left. */
export async function handler(): Promise<void> {
  const { SUBSCRIBERS_TABLE } = environment('SUBSCRIBERS_TABLE')
  const clock = () => new Date()
  const subscribers = new Subscribers(new DynamoTable(dynamoDb(), SUBSCRIBERS_TABLE, clock))
  jsonJournal().info('forgotten', { subscribers: await forget({ subscribers, clock }) })
}

import { dynamoDb } from '../adapters/aws/clients.ts'
import { environment } from '../adapters/aws/config/environment.ts'
import { DynamoTable } from '../adapters/aws/dynamodb/dynamo-table.ts'
import { jsonLogger } from '../adapters/aws/json-logger.ts'
import { forgetExpired } from '../app/forget.ts'

/** Runs once a day: deletes the data of former subscribers that is no longer needed. */
export async function handler(): Promise<void> {
  const { SUBSCRIBERS_TABLE } = environment('SUBSCRIBERS_TABLE')
  const clock = () => new Date()
  const subscribers = new DynamoTable(dynamoDb(), SUBSCRIBERS_TABLE, clock)
  await forgetExpired({ subscribers, clock, logger: jsonLogger() })
}

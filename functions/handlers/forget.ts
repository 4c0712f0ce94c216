import { dynamoDb } from '../adapters/aws/clients.ts'
import { environment } from '../adapters/aws/config/environment.ts'
import { DynamoTable } from '../adapters/aws/dynamodb/dynamo-table.ts'
import { jsonLogger } from '../adapters/aws/json-logger.ts'
import { forgetExpired } from '../app/forget.ts'

/** Once a day: drops what is no longer needed of those who left. */
export async function handler(): Promise<void> {
  const { SUBSCRIBERS_TABLE } = environment('SUBSCRIBERS_TABLE')
  const clock = () => new Date()
  const subscribers = new DynamoTable(dynamoDb(), SUBSCRIBERS_TABLE, clock)
  await forgetExpired({ subscribers, clock, logger: jsonLogger() })
}

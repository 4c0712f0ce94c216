import { dynamoDb } from '../clients.ts'
import { environment } from '../config/environment.ts'
import { DynamoTable } from './dynamo-table.ts'

/**
 * The content table of the stage.
 * @throws {Error} if the function has none.
 */
export function contentTable(clock = () => new Date()): DynamoTable {
  const { CONTENT_TABLE } = environment('CONTENT_TABLE')
  return new DynamoTable(dynamoDb(), CONTENT_TABLE, clock)
}

import { type AttributeValue, type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb'
import type { Clock } from '../../../ports/clock.ts'
import type { Item, WholeTable } from '../../../ports/table.ts'
import { itemOf } from './dynamo-item.ts'
import { DynamoTable } from './dynamo-table.ts'

/** A DynamoDB table that can be read whole. Only operators may do this: no function has the permission. */
export class WholeDynamoTable extends DynamoTable implements WholeTable {
  readonly #client: DynamoDBClient
  readonly #table: string
  readonly #clock: Clock

  constructor(client: DynamoDBClient, table: string, clock: Clock) {
    super(client, table, clock)
    this.#client = client
    this.#table = table
    this.#clock = clock
  }

  async *all(): AsyncIterable<Item> {
    let start: Record<string, AttributeValue> | undefined
    do {
      const { Items = [], LastEvaluatedKey } = await this.#client.send(
        new ScanCommand({
          TableName: this.#table,
          ConsistentRead: true,
          ExclusiveStartKey: start,
          FilterExpression: 'attribute_not_exists(expires) OR expires > :now',
          ExpressionAttributeValues: { ':now': { N: String(Math.floor(this.#clock().getTime() / 1000)) } },
        }),
      )
      yield* Items.map(itemOf)
      start = LastEvaluatedKey
    } while (start)
  }
}

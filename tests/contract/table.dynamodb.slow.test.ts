import { afterAll, beforeAll, describe } from 'vitest'
import { dynamoDb } from '../../functions/adapters/aws/clients.ts'
import { WholeDynamoTable } from '../../functions/adapters/aws/dynamodb/whole-table.ts'
import { hasJava, startDynamoDbLocal } from '../doubles/dynamodb-local.ts'
import { type Emulators, makeTable, startEmulators } from '../doubles/emulators.ts'
import { tableContract } from './table.ts'

let emulators: Emulators
let tables = 0

const open = async () => {
  const client = dynamoDb()
  const name = `table-${++tables}`
  await makeTable(client, name)
  let ahead = 0
  const table = new WholeDynamoTable(client, name, () => new Date(Date.now() + ahead))
  return { table, sleep: (seconds: number) => (ahead += seconds * 1000) }
}

describe('in process', () => {
  beforeAll(async () => {
    emulators = await startEmulators()
  })
  afterAll(() => emulators.close())
  tableContract('DynamoDB, by dynalite', open)
})

describe.skipIf(!hasJava)('where Java is on the PATH', () => {
  let local: Awaited<ReturnType<typeof startDynamoDbLocal>>
  beforeAll(async () => {
    local = await startDynamoDbLocal()
    emulators = await startEmulators(local.url)
  })
  afterAll(async () => {
    await emulators.close()
    local.close()
  })
  tableContract('DynamoDB, by DynamoDB Local', open)
})

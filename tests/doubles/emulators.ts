import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { CreateTableCommand, waitUntilTableExists } from '@aws-sdk/client-dynamodb'
import dynalite from 'dynalite'
import { startFauxqs } from 'fauxqs'
import { type Door, openDoor } from './door.ts'
import { type Monitoring, startMonitoring } from './monitoring.ts'
import { type Parameters, startParameters } from './parameters.ts'
import { type SesCatcher, startSesCatcher } from './ses-catcher.ts'
import { type Stacks, startStacks } from './stacks.ts'

/** The parts of AWS that the project uses, on this machine, behind one door. */
export interface Emulators {
  door: Door
  mails: SesCatcher
  parameters: Parameters
  stacks: Stacks
  monitoring: Monitoring
  queues: Awaited<ReturnType<typeof startFauxqs>>
  close(): Promise<void>
}

/**
 * Starts the emulators and points the SDK of this process at the door with environment variables. `dynamoDb` is the
 * address of a DynamoDB to use instead of dynalite.
 */
export async function startEmulators(dynamoDb?: string): Promise<Emulators> {
  const [table, queues, mails, parameters, stacks, monitoring] = await Promise.all([
    dynamoDb === undefined ? startDynalite() : { url: dynamoDb, close: async () => {} },
    startFauxqs({ port: 0, logger: false }),
    startSesCatcher(),
    startParameters(),
    startStacks(),
    startMonitoring(),
  ])
  const door = await openDoor({
    dynamodb: table.url,
    sqs: queues.address,
    s3: queues.address,
    ses: mails.url,
    ssm: parameters.url,
    cloudformation: stacks.url,
    monitoring: monitoring.url,
    sns: monitoring.url,
    scheduler: monitoring.url,
  })
  Object.assign(process.env, environmentOf(door))
  return {
    door,
    mails,
    parameters,
    stacks,
    monitoring,
    queues,
    async close() {
      // Later tests in this process must not use a closed door.
      for (const [name, value] of Object.entries(process.env))
        if (value === door.url) delete process.env[name]
      await Promise.all([door, table, mails, parameters, stacks, monitoring].map((one) => one.close()))
      await queues.stop()
    },
  }
}

/** The environment variables that point the SDK at the door. */
function environmentOf(door: Door): Record<string, string> {
  return {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    ...Object.fromEntries(
      ['DYNAMODB', 'SQS', 'S3', 'SES', 'SSM', 'CLOUDFORMATION', 'CLOUDWATCH', 'SNS', 'SCHEDULER'].map(
        (service) => [`AWS_ENDPOINT_URL_${service}`, door.url],
      ),
    ),
  }
}

/** Creates a table with the keys of those in the data stack. */
export async function makeTable(client: DynamoDBClient, name: string): Promise<void> {
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
      ],
    }),
  )
  await waitUntilTableExists({ client, maxWaitTime: 10, minDelay: 0.02, maxDelay: 0.1 }, { TableName: name })
}

async function startDynalite(): Promise<{ url: string; close(): Promise<void> }> {
  const server = dynalite({ createTableMs: 0 })
  server.on('clientError', (_, socket) => socket.destroy())
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as { port: number }
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

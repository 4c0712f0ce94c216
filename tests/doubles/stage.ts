import { dynamoDb } from '../../functions/adapters/aws/clients.ts'
import { type OutputName, stackNames } from '../../functions/adapters/aws/operator/outputs.ts'
import { freshKeys } from '../../functions/store/keys-record.ts'
import { type Emulators, makeTable } from './emulators.ts'

/** A stage as a deployment leaves it: the outputs of both stacks, and empty resources. */
export interface MadeStage {
  name: string
  outputs: Partial<Record<OutputName, string>>
}

/** Creates a stage. With `runs: false` only the data stack is deployed. */
export async function makeStage(
  { stacks, queues, parameters }: Emulators,
  name: string,
  { runs = true } = {},
): Promise<MadeStage> {
  const data = {
    ContentTable: `${name}-content`,
    SubscribersTable: `${name}-subscribers`,
    PrivateBucket: `${name}-private`,
    KeysParameter: `/immigration-policy-digest/${name}/keys`,
  }
  const queue = (id: string) => `https://sqs.us-east-1.amazonaws.com/000000000000/${name}-${id}`
  const service = {
    ...data,
    SiteBucket: `${name}-site`,
    SiteUrl: `https://${name}.example.org`,
    ConfigurationSet: `${name}-set`,
    Identity: 'example.org',
    RequestsQueue: queue('requests'),
    RequestsDeadLetters: queue('requests-dead'),
    DeskQueue: queue('desk.fifo'),
    DeskDeadLetters: queue('desk-dead.fifo'),
    AlarmTopic: `arn:aws:sns:us-east-1:000000000000:${name}-alarms`,
    FetchQueue: queue('fetch'),
    FetchDeadLetters: queue('fetch-dead'),
    Undelivered: queue('undelivered'),
    Schedules: `${name}-poll,${name}-weekly`,
  }
  const client = dynamoDb()
  await makeTable(client, data.ContentTable)
  await makeTable(client, data.SubscribersTable)
  queues.createBucket(data.PrivateBucket)
  const { data: dataStack, service: serviceStack } = stackNames(name)
  stacks.outputs.set(dataStack, data)
  if (!runs) return { name, outputs: data }
  queues.createBucket(service.SiteBucket)
  for (const output of Object.values(service)) {
    const queueName = /^https:\/\/sqs.*\/([^/]+)$/.exec(output)?.[1]
    if (queueName)
      queues.createQueue(queueName, queueName.endsWith('.fifo') ? { attributes: { FifoQueue: 'true' } } : {})
  }
  let made = 0
  const value = freshKeys(() => Buffer.alloc(32, ++made))
  parameters.kept.set(data.KeysParameter, { value, type: 'SecureString' })
  stacks.outputs.set(serviceStack, service)
  return { name, outputs: service }
}

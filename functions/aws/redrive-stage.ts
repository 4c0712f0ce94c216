import type { Clock } from '../ports/clock.ts'
import type { Queue } from '../ports/queue.ts'
import { Deliveries } from '../store/deliveries.ts'
import { type RequestMessage, Requests } from '../store/requests.ts'
import { Subscribers } from '../store/subscribers.ts'
import { dynamoDb, sqs } from './clients.ts'
import { type DeadLettersName, deadLettersOf } from './dead-letters.ts'
import { DynamoTable } from './dynamo-table.ts'
import { environment } from './environment.ts'
import { handleUndelivered } from './handle-undelivered.ts'
import { cloudFormation } from './operator-clients.ts'
import { type Redriven, redrive } from './redrive.ts'
import { SqsQueue } from './sqs-queue.ts'
import { enterStage, readStage } from './stage.ts'

/** Brings back what was put aside in these queues. */
export async function redriveStage(
  stage: string,
  names: readonly DeadLettersName[],
  clock: Clock,
): Promise<Map<DeadLettersName, Redriven>> {
  const operator = cloudFormation()
  const outputs = await readStage(stage, operator)
  await enterStage(outputs, operator)
  const client = sqs()
  const told = new Map<DeadLettersName, Redriven>()
  for (const { name, queue, deadLetters } of deadLettersOf(outputs)) {
    if (!names.includes(name)) continue
    if (name === 'requests' && queue !== undefined) await sendWaiting(new SqsQueue(client, queue), clock)
    const handle = queue === undefined ? undelivered(clock) : again(new SqsQueue<unknown>(client, queue))
    told.set(name, await redrive(client, deadLetters, handle))
  }
  return told
}

/** Requests that stand in the table and in no queue, as after an import; one that is handled already is passed over. */
async function sendWaiting(queue: Queue<RequestMessage>, clock: Clock): Promise<void> {
  const { SUBSCRIBERS_TABLE } = environment('SUBSCRIBERS_TABLE')
  const table = new DynamoTable(dynamoDb(), SUBSCRIBERS_TABLE, clock)
  for await (const message of new Requests(table, clock, () => '').waiting()) await queue.send([message])
}

const again = (queue: Queue<unknown>) => (body: string) => queue.send([JSON.parse(body)])

function undelivered(clock: Clock): (body: string) => Promise<void> {
  const { SUBSCRIBERS_TABLE } = environment('SUBSCRIBERS_TABLE')
  const table = new DynamoTable(dynamoDb(), SUBSCRIBERS_TABLE, clock)
  const deps = { deliveries: new Deliveries(table), subscribers: new Subscribers(table), clock }
  return (body) => handleUndelivered(body, deps)
}

import { readStored } from '../configuration/stored.ts'
import type { Configuration } from '../model/configuration.ts'
import type { Clock } from '../ports/clock.ts'
import type { Queue } from '../ports/queue.ts'
import { type RequestMessage, Requests } from '../store/requests.ts'
import { dynamoDb, s3, sqs } from './clients.ts'
import { type DeadLettersName, deadLettersOf } from './dead-letters.ts'
import { DynamoTable } from './dynamo-table.ts'
import { environment } from './environment.ts'
import { handleUndelivered } from './handle-undelivered.ts'
import { composingHome } from './homes.ts'
import { cloudFormation } from './operator-clients.ts'
import { type Redriven, redrive } from './redrive.ts'
import { S3Files } from './s3-files.ts'
import { SqsQueue } from './sqs-queue.ts'
import { enterStage, readStage } from './stage.ts'

/** Brings back what was put aside in these queues; `fallback` where the stage has no configuration stored. */
export async function redriveStage(
  stage: string,
  names: readonly DeadLettersName[],
  fallback: () => Configuration,
  clock: Clock,
): Promise<Map<DeadLettersName, Redriven>> {
  const outputs = await readStage(stage, cloudFormation())
  enterStage(outputs)
  const client = sqs()
  const told = new Map<DeadLettersName, Redriven>()
  for (const { name, queue, deadLetters } of deadLettersOf(outputs)) {
    if (!names.includes(name)) continue
    if (name === 'requests' && queue !== undefined) await sendWaiting(new SqsQueue(client, queue), clock)
    const handle =
      queue === undefined ? await undelivered(fallback) : again(new SqsQueue<unknown>(client, queue))
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

async function undelivered(fallback: () => Configuration): Promise<(body: string) => Promise<void>> {
  const { KEPT_BUCKET } = environment('KEPT_BUCKET')
  const home = composingHome((await readStored(new S3Files(s3(), KEPT_BUCKET))) ?? fallback())
  return (body) => handleUndelivered(body, home)
}

import type { Clock } from '../../../ports/clock.ts'
import type { Queue } from '../../../ports/queue.ts'
import { Deliveries } from '../../../store/editions/deliveries.ts'
import { type RequestMessage, Requests } from '../../../store/subscribers/requests.ts'
import { Subscribers } from '../../../store/subscribers/subscribers.ts'
import { dynamoDb, sqs } from '../clients.ts'
import { environment } from '../config/environment.ts'
import { DynamoTable } from '../dynamodb/dynamo-table.ts'
import { cloudFormation } from '../operator/operator-clients.ts'
import { enterStage, readStage } from '../operator/stage.ts'
import { redriveSesEvent } from '../ses/redrive-ses-event.ts'
import { type DeadLettersName, deadLettersOf } from './dead-letters.ts'
import { type Redriven, redrive } from './redrive.ts'
import { SqsQueue } from './sqs-queue.ts'

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
    if (!queue) {
      told.set(name, await redrive(client, deadLetters, undelivered(clock)))
    } else if (name === 'requests') {
      const sent = await sendWaiting(new SqsQueue(client, queue), clock)
      told.set(name, { ...(await redrive(client, deadLetters, letGo(sent))), done: sent.size })
    } else {
      told.set(name, await redrive(client, deadLetters, again(new SqsQueue(client, queue))))
    }
  }
  return told
}

type Handle = Parameters<typeof redrive>[2]

/**
 * Hands on all requests that stand in the table, also those that are in no queue, as after an import, and answers their
 * ids. One that does not stand there was handled already or is too old.
 */
async function sendWaiting(queue: Queue<RequestMessage>, clock: Clock): Promise<Set<string>> {
  const { SUBSCRIBERS_TABLE } = environment('SUBSCRIBERS_TABLE')
  const table = new DynamoTable(dynamoDb(), SUBSCRIBERS_TABLE, clock)
  const sent = new Set<string>()
  for await (const message of new Requests(table, clock, () => '').waiting()) {
    await queue.send([message])
    sent.add(message.id)
  }
  return sent
}

function letGo(sent: ReadonlySet<string>): Handle {
  return async (body) => (sent.has((JSON.parse(body) as RequestMessage).id) ? 'done' : 'gone')
}

function again(queue: Queue<unknown>): Handle {
  return async (body) => {
    await queue.send([JSON.parse(body)])
    return 'done'
  }
}

function undelivered(clock: Clock): Handle {
  const { SUBSCRIBERS_TABLE } = environment('SUBSCRIBERS_TABLE')
  const table = new DynamoTable(dynamoDb(), SUBSCRIBERS_TABLE, clock)
  const deps = { deliveries: new Deliveries(table), subscribers: new Subscribers(table), clock }
  return async (body) => {
    await redriveSesEvent(body, deps)
    return 'done'
  }
}

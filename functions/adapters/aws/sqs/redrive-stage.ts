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

/** Handles the messages in dead-letter queues of a stage again. Returns the result of each queue. */
export async function redriveStage(
  stage: string,
  names: readonly DeadLettersName[],
  clock: Clock,
): Promise<Map<DeadLettersName, Redriven>> {
  const operator = cloudFormation()
  const outputs = await readStage(stage, operator)
  await enterStage(outputs, operator)
  const client = sqs()
  const results = new Map<DeadLettersName, Redriven>()
  for (const { name, queue, deadLetters } of deadLettersOf(outputs)) {
    if (!names.includes(name)) continue
    if (!queue) {
      results.set(name, await redrive(client, deadLetters, handleUndelivered(clock)))
    } else if (name === 'requests') {
      const sent = await sendWaiting(new SqsQueue(client, queue), clock)
      results.set(name, { ...(await redrive(client, deadLetters, deleteSent(sent))), done: sent.size })
    } else {
      results.set(name, await redrive(client, deadLetters, sendAgain(new SqsQueue(client, queue))))
    }
  }
  return results
}

type Handle = Parameters<typeof redrive>[2]

/**
 * Sends all requests in the table to the queue, and returns their ids. Requests may be in no queue, such as after an
 * import. A request that is not in the table was handled already or is too old.
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

function deleteSent(sent: ReadonlySet<string>): Handle {
  return async (body) => (sent.has((JSON.parse(body) as RequestMessage).id) ? 'done' : 'gone')
}

function sendAgain(queue: Queue<unknown>): Handle {
  return async (body) => {
    await queue.send([JSON.parse(body)])
    return 'done'
  }
}

function handleUndelivered(clock: Clock): Handle {
  const { SUBSCRIBERS_TABLE } = environment('SUBSCRIBERS_TABLE')
  const table = new DynamoTable(dynamoDb(), SUBSCRIBERS_TABLE, clock)
  const deps = { deliveries: new Deliveries(table), subscribers: new Subscribers(table), clock }
  return async (body) => {
    await redriveSesEvent(body, deps)
    return 'done'
  }
}

import { GetQueueAttributesCommand, QueueDoesNotExist, type SQSClient } from '@aws-sdk/client-sqs'
import type { DeadLetters } from '../../../adapters/aws/sqs/dead-letters.ts'
import { count } from '../../../i18n/plural.ts'
import { type Check, ok, toDo, warning } from '../check.ts'

/** More waiting messages than in any busy hour. */
const MANY_MESSAGES = 1000
/** A message that fails three times is set aside within 40 minutes. */
const LONG_HOURS = 1
/** SQS deletes a message after this time, and readers' requests are useful for less. */
const KEPT_DAYS = 14
const HOUR_S = 3600

/**
 * Reports messages that wait long or were set aside. `ages` holds how long the oldest message of each queue has waited, in
 * seconds, by the queue's URL.
 */
export async function checkQueues(
  client: SQSClient,
  stage: string,
  all: readonly DeadLetters[],
  ages: ReadonlyMap<string, number>,
): Promise<Check[]> {
  const found = await Promise.all(
    all.map(async ({ name, queue, deadLetters }) => ({
      name,
      hours: Math.floor((ages.get(queue ?? '') ?? 0) / HOUR_S),
      asideHours: Math.floor((ages.get(deadLetters) ?? 0) / HOUR_S),
      waiting: queue === undefined ? 0 : await countIn(client, queue),
      dead: await countIn(client, deadLetters),
    })),
  )
  const checks = found.flatMap(({ name, hours, asideHours, waiting, dead }): Check[] => [
    ...(waiting === undefined || dead === undefined
      ? [toDo(`A queue of ${name} is missing, so its messages are lost. Deploy again.`)]
      : []),
    ...(dead
      ? [
          toDo(
            `Set aside after three failures: ${count(dead, 'message', 'messages')} of ${name}${since(asideHours)}. Read the log of that function, fix the cause, ` +
              `then run \`npm run redrive -- ${name} --stage ${stage}\`.`,
          ),
        ]
      : []),
    ...(hours >= LONG_HOURS
      ? [
          toDo(
            `The oldest message for ${name} has waited for ${count(hours, 'hour', 'hours')}. Read the log of that function. If there are no ` +
              'lines, its trigger is off or functions are throttled: see docs/operate.md#messages-waiting.',
          ),
        ]
      : []),
    ...((waiting ?? 0) > MANY_MESSAGES
      ? [warning(`${waiting} messages wait for ${name}: it can't keep up, or it fails. Read its log.`)]
      : []),
  ])
  return checks.length > 0 ? checks : [ok('No messages were set aside, and none has been waiting long.')]
}

/** How long they have been there, once that matters. */
function since(hours: number): string {
  if (hours < 24) return ''
  return `, the oldest for ${count(Math.floor(hours / 24), 'day', 'days')} (they are lost after ${KEPT_DAYS})`
}

async function countIn(client: SQSClient, QueueUrl: string): Promise<number | undefined> {
  try {
    const command = new GetQueueAttributesCommand({
      QueueUrl,
      AttributeNames: ['ApproximateNumberOfMessages'],
    })
    return Number((await client.send(command)).Attributes?.ApproximateNumberOfMessages ?? 0)
  } catch (error) {
    if (error instanceof QueueDoesNotExist) return undefined
    throw error
  }
}

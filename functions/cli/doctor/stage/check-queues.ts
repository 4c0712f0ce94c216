import { GetQueueAttributesCommand, QueueDoesNotExist, type SQSClient } from '@aws-sdk/client-sqs'
import type { DeadLetters } from '../../../adapters/aws/sqs/dead-letters.ts'
import { count } from '../../../i18n/plural.ts'
import { type Check, ok, toDo, warning } from '../check.ts'

/** More waiting messages than in any busy hour. */
const MANY_MESSAGES = 1000

/** Reports messages that wait long or were set aside. */
export async function checkQueues(
  client: SQSClient,
  stage: string,
  all: readonly DeadLetters[],
): Promise<Check[]> {
  const found = await Promise.all(
    all.map(async ({ name, queue, deadLetters }) => ({
      name,
      waiting: queue === undefined ? 0 : await countIn(client, queue),
      dead: await countIn(client, deadLetters),
    })),
  )
  const checks = found.flatMap(({ name, waiting, dead }): Check[] => [
    ...(waiting === undefined || dead === undefined
      ? [toDo(`A queue of ${name} is missing, so its messages are lost. Deploy again.`)]
      : []),
    ...(dead
      ? [
          toDo(
            `Set aside after three failures: ${count(dead, 'message', 'messages')} of ${name}. Read the log of that function, fix the cause, ` +
              `then run \`npm run redrive -- ${name} --stage ${stage}\`.`,
          ),
        ]
      : []),
    ...((waiting ?? 0) > MANY_MESSAGES
      ? [warning(`${waiting} messages wait for ${name}: it can't keep up, or it fails. Read its log.`)]
      : []),
  ])
  return checks.length > 0 ? checks : [ok('No messages were set aside, and none has been waiting long.')]
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

import { Duration } from 'aws-cdk-lib'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Queue, type QueueProps } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { ATTEMPTS, MESSAGES_PER_CALL } from '../../functions/adapters/aws/sqs/each-record.ts'
import { entries, type QueueName } from '../entries.ts'
import type { Alarms } from '../monitoring/alarms.ts'
import type { EntryFunction } from './entry-function.ts'

/** Options of a work queue. */
export interface WorkQueueProps {
  alarms: Alarms
  /** What messages in the dead-letter queue mean for readers. */
  meaning: string
}

/** The queue that feeds a function, with a dead-letter queue for the messages that it could not handle. */
export class WorkQueue extends Construct {
  readonly queue: Queue
  readonly deadLetters: Queue
  readonly #name: QueueName

  constructor(scope: Construct, name: QueueName, { alarms, meaning }: WorkQueueProps) {
    super(scope, 'Queue')
    this.#name = name
    const { seconds } = entries[name]
    const kind: QueueProps = {
      enforceSSL: true,
      // The longest that SQS allows.
      retentionPeriod: Duration.days(14),
      ...(isFifo(name) ? { fifo: true } : {}),
    }
    this.deadLetters = new Queue(this, 'DeadLetters', kind)
    this.queue = new Queue(this, 'Work', {
      ...kind,
      // A message must not be delivered again while the function may still be working on it.
      visibilityTimeout: Duration.seconds(6 * seconds),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: ATTEMPTS },
    })
    alarms.addDeadLettersAlarm(this.deadLetters, name, meaning)
  }

  /** Lets the queue call a function with its messages. */
  feed(handler: EntryFunction): void {
    const { atOnce } = triggerOf(this.#name)
    handler.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: MESSAGES_PER_CALL,
        reportBatchItemFailures: true,
        ...(atOnce === undefined ? {} : { maxConcurrency: atOnce }),
      }),
    )
  }
}

function triggerOf(name: QueueName): { atOnce?: number; fifo?: true } {
  return entries[name].trigger.queue
}

function isFifo(name: QueueName): boolean {
  return triggerOf(name).fifo === true
}

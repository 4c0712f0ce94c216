import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { entries } from '../entries.ts'
import { EntryFunction } from '../parts/entry-function.ts'
import type { SharedProps } from '../parts/shared.ts'
import { addTimer } from '../parts/timer.ts'
import { WorkQueue } from '../parts/work-queue.ts'

/** What reading sources needs. */
export interface IngestProps extends SharedProps {
  /** The queue of the article processor. */
  articles: IQueue
  undelivered: IQueue
}

/** Reads sources: one function finds which are due, another fetches them and sends on their articles. */
export class Ingest extends Construct {
  /** Sources that are due. */
  readonly due: WorkQueue

  constructor(scope: Construct, id: string, { articles, undelivered, ...shared }: IngestProps) {
    super(scope, id)
    this.due = new WorkQueue(this, 'fetch', {
      alarms: shared.alarms,
      meaning:
        'Some sources could not be read in three attempts: their news is missing until they are polled again.',
    })
    const poll = new EntryFunction(this, 'poll', shared, { queues: { fetch: this.due.queue } })
    addTimer(this, entries.poll.trigger.every.minutes, poll, { undelivered })
    this.due.feed(new EntryFunction(this, 'fetch', shared, { queues: { desk: articles } }))
  }
}

import { Duration } from 'aws-cdk-lib'
import { EventBus, Rule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { entries } from './entries.ts'
import { EntryFunction } from './parts/entry-function.ts'
import type { Shared } from './parts/shared.ts'
import { every, keepTrying } from './parts/timer.ts'

export interface DigestProps extends Shared {
  siteUrl: string
  /** Hours after which somebody who still waits is news to the operator. */
  lateAfterHours: number
  undelivered: IQueue
}

/** Stories become editions, editions become mails, and SES tells what became of each. */
export class Digest extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { siteUrl, lateAfterHours, undelivered, ...shared }: DigestProps,
  ) {
    super(scope, id)
    const compose = new EntryFunction(this, 'compose', shared)
    every(this, entries.compose.trigger.every.minutes, compose, { undelivered, id: 'ComposeTimer' })
    const send = new EntryFunction(this, 'send', shared, {
      siteUrl,
      environment: { LATE_AFTER_HOURS: String(lateAfterHours) },
    })
    every(this, entries.send.trigger.every.minutes, send, { undelivered })
    this.#listen(shared, undelivered)
  }

  #listen(shared: Shared, undelivered: IQueue): void {
    const { configurationSet, configurationSetName } = shared.mail
    configurationSet.addEventDestination('Events', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'Bus', 'default')),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.DELIVERY,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
      ],
    })
    const feedback = new EntryFunction(this, 'feedback', shared)
    new Rule(this, 'Events', {
      // Other senders of the account use the same bus.
      eventPattern: {
        source: ['aws.ses'],
        detail: { mail: { tags: { 'ses:configuration-set': [configurationSetName] } } },
      },
      targets: [
        new LambdaFunction(feedback, {
          retryAttempts: 10,
          maxEventAge: Duration.hours(6),
          deadLetterQueue: undelivered,
        }),
      ],
    })
    keepTrying(feedback, undelivered)
  }
}

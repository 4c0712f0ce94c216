import { Duration } from 'aws-cdk-lib'
import { EventBus, Rule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { entries } from '../entries.ts'
import { EntryFunction } from '../parts/entry-function.ts'
import type { SharedProps } from '../parts/shared.ts'
import { addTimer, retryAsyncCalls } from '../parts/timer.ts'

/** What the constructs of the digest need. */
export interface DigestProps extends SharedProps {
  siteUrl: string
  /** Hours after which the operator is alerted that some subscribers have no email yet. */
  lateAfterHours: number
  undelivered: IQueue
}

/** Composes editions from stories, emails them, and records what SES reports about each email. */
export class Digest extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { siteUrl, lateAfterHours, undelivered, ...shared }: DigestProps,
  ) {
    super(scope, id)
    const compose = new EntryFunction(this, 'compose', shared)
    addTimer(this, entries.compose.trigger.every.minutes, compose, { undelivered, id: 'ComposeTimer' })
    const send = new EntryFunction(this, 'send', shared, {
      siteUrl,
      environment: { LATE_AFTER_HOURS: String(lateAfterHours) },
    })
    addTimer(this, entries.send.trigger.every.minutes, send, { undelivered })
    this.#listen(shared, undelivered)
  }

  #listen(shared: SharedProps, undelivered: IQueue): void {
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
      // Other senders in the account use the same bus.
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
    retryAsyncCalls(feedback, undelivered)
  }
}

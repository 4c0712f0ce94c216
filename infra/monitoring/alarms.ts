import { Aws, Duration } from 'aws-cdk-lib'
import { Alarm, type AlarmProps, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'

/** When an alarm goes off: by default, at any value above 0. */
export interface AlarmReason
  extends Pick<AlarmProps, 'metric'>,
    Partial<Pick<AlarmProps, 'threshold' | 'comparisonOperator' | 'evaluationPeriods' | 'treatMissingData'>> {
  /** What it means for readers, in one sentence. */
  meaning: string
  /** The section of docs/operate.md that says what to do. */
  runbook: string
}

/** Emails the operator when something goes wrong. Each alarm says what it means for readers and where to read what to do. */
export class Alarms extends Construct {
  readonly topic: Topic
  readonly all: Alarm[] = []

  constructor(scope: Construct, id: string, { operatorEmail }: { operatorEmail: string | undefined }) {
    super(scope, id)
    this.topic = new Topic(this, 'Topic', { enforceSSL: true })
    this.#letPublish('cloudwatch.amazonaws.com', `cloudwatch:${Aws.REGION}:${Aws.ACCOUNT_ID}:alarm`)
    // Budgets belong to no region.
    this.#letPublish('budgets.amazonaws.com', `budgets::${Aws.ACCOUNT_ID}`)
    if (operatorEmail) this.topic.addSubscription(new EmailSubscription(operatorEmail))
  }

  /**
   * A topic with its own policy, such as the one against unencrypted requests, loses the policy that SNS makes, so it must
   * name each service that publishes to it. `source` is the beginning of the ARNs for which the service may publish.
   */
  #letPublish(service: string, source: string): void {
    this.topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(service)],
        actions: ['sns:Publish'],
        resources: [this.topic.topicArn],
        conditions: {
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
          ArnLike: { 'aws:SourceArn': `arn:${Aws.PARTITION}:${source}:*` },
        },
      }),
    )
  }

  /** Adds an alarm that reports both when it goes off and when all is well again. */
  addAlarm(id: string, { meaning, runbook, ...reason }: AlarmReason): void {
    const alarm = new Alarm(this, id, {
      threshold: 0,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      ...reason,
      alarmDescription: `${meaning} What to do: docs/operate.md#${runbook}`,
    })
    alarm.addAlarmAction(new SnsAction(this.topic))
    alarm.addOkAction(new SnsAction(this.topic))
    this.all.push(alarm)
  }

  /** Adds an alarm for any message in a dead-letter queue. */
  addDeadLettersAlarm(queue: IQueue, name: string, meaning: string): void {
    const metric = queue.metricApproximateNumberOfMessagesVisible({
      period: Duration.minutes(5),
      statistic: 'max',
    })
    this.addAlarm(`${name}DeadLetters`, { metric, meaning, runbook: `${name}-dead-letters` })
  }
}

import { Duration } from 'aws-cdk-lib'
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { FilterPattern, type LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'

export interface AlarmsProps {
  stage: string
  operatorEmail: string | undefined
}

/** Tells the operator what went wrong. Each alarm says what it means for readers and what to do. */
export class Alarms extends Construct {
  readonly topic: Topic
  readonly #namespace: string
  readonly #functions: IFunction[] = []

  constructor(scope: Construct, id: string, { stage, operatorEmail }: AlarmsProps) {
    super(scope, id)
    this.#namespace = `ImmigrationPolicyDigest/${stage}`
    this.topic = new Topic(this, 'Topic', { enforceSSL: true })
    if (operatorEmail) this.topic.addSubscription(new EmailSubscription(operatorEmail))
  }

  /** Counts what a function logs as an error, all functions in one metric since each would cost. */
  watch(handler: IFunction, logGroup: LogGroup): void {
    this.#functions.push(handler)
    new MetricFilter(logGroup, 'Errors', {
      logGroup,
      filterPattern: FilterPattern.stringValue('$.level', '=', 'ERROR'),
      metricNamespace: this.#namespace,
      metricName: 'Errors',
    })
  }

  deadLetters(queue: IQueue, name: string, meaning: string): void {
    const metric = queue.metricApproximateNumberOfMessagesVisible({
      period: Duration.minutes(5),
      statistic: 'max',
    })
    this.#alarm(`${name}DeadLetters`, metric, meaning)
  }

  /** What ends without a line of ours, such as a time-out; up to ten functions in one alarm. Call it last. */
  watchFailures(): void {
    const [first, ...rest] = this.#functions
    const errors = Object.fromEntries(
      [first, ...rest].flatMap((handler, n) =>
        handler ? [[`e${n}`, handler.metricErrors({ period: Duration.minutes(5) })]] : [],
      ),
    )
    const sum = new MathExpression({
      expression: Object.keys(errors).join(' + '),
      usingMetrics: errors,
      period: Duration.minutes(5),
      label: 'Failed calls of functions',
    })
    this.#alarm(
      'Failures',
      sum,
      'A function failed or timed out. Its work is tried again by itself; if this alarm stays, readers get no news. ' +
        'Look for ERROR in the log of the function whose error metric is above zero.',
    )
    this.#alarm(
      'Errors',
      new Metric({
        namespace: this.#namespace,
        metricName: 'Errors',
        period: Duration.minutes(5),
        statistic: 'sum',
      }),
      'A function reported something that an operator should know, such as paused sending or a source that is dead. ' +
        'The lines with level ERROR in the functions’ logs say what and what to do.',
    )
  }

  #alarm(id: string, metric: IMetric, alarmDescription: string): void {
    const alarm = new Alarm(this, id, {
      metric,
      alarmDescription,
      threshold: 0,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    })
    alarm.addAlarmAction(new SnsAction(this.topic))
  }
}

import { Duration } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { ComparisonOperator, MathExpression, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import type { EntryFunction } from '../parts/entry-function.ts'
import type { Alarms } from './alarms.ts'

/** What may wait, be refused or not be called at all, without an error anywhere. */
export interface Watched {
  /** Queues that functions take from, by name. */
  work: Record<string, IQueue>
  /** Queues of what was put aside, by name. */
  deadLetters: Record<string, IQueue>
  api: HttpApi
  /** Functions that a schedule calls and whose silence no other alarm shows, with the minutes between two calls. */
  timed: readonly { handler: EntryFunction; minutes: number }[]
}

const HOUR = Duration.hours(1)
const DAY = Duration.days(1)
/** A message that fails three times is put aside within 40 minutes. */
const MAX_WAIT = HOUR
/** Readers' requests are useful for three days, and every message is lost after 14. */
const MAX_ASIDE = Duration.days(2)

/** Adds the alarms for silence. Each metric that an alarm compares costs as much as a separate alarm. */
export function addWaitingAlarms(alarms: Alarms, { work, deadLetters, api, timed }: Watched): void {
  alarms.addAlarm('MessagesWaiting', {
    metric: oldest(work),
    threshold: MAX_WAIT.toSeconds(),
    meaning:
      'Work has been waiting for more than an hour: sources are not being read, articles are not being shown, or emails that readers ' +
      'requested are not being sent.',
    runbook: 'messages-waiting',
  })
  alarms.addAlarm('DeadLettersWaiting', {
    metric: oldest(deadLetters),
    threshold: MAX_ASIDE.toSeconds(),
    meaning:
      'Failed messages have been in a dead-letter queue for two days. Readers are missing what is in them, and AWS deletes them after 14 days.',
    runbook: 'dead-letters-waiting',
  })
  alarms.addAlarm('Throttles', {
    // Without the name of a function, it counts the calls of the whole account, which share one limit.
    metric: new Metric({
      namespace: 'AWS/Lambda',
      metricName: 'Throttles',
      period: Duration.minutes(5),
      statistic: 'sum',
    }),
    threshold: 10,
    meaning:
      'This account has reached its limit of functions that run at once: readers get errors, and news and emails are delayed.',
    runbook: 'throttles',
  })
  alarms.addAlarm('ApiErrors', {
    metric: api.metricServerError({ period: Duration.minutes(5), statistic: 'sum' }),
    threshold: 4,
    meaning: 'Requests by readers, editors or operators failed: they saw an error instead of their page.',
    runbook: 'api-errors',
  })
  addScheduleAlarms(alarms, timed)
}

/** Each alarm adds up the calls of functions that are called equally often a day or more often. */
function addScheduleAlarms(alarms: Alarms, timed: Watched['timed']): void {
  const silent = {
    comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
    treatMissingData: TreatMissingData.BREACHING,
    runbook: 'schedule-stopped',
  }
  const often = timed.filter(({ minutes }) => minutes <= HOUR.toMinutes())
  const calls = often.map(({ minutes }) => HOUR.toMinutes() / minutes)
  alarms.addAlarm('ScheduleStopped', {
    ...silent,
    metric: new MathExpression({
      expression: `SUM([${often.map(({ handler }) => handler.entry).join(', ')}])`,
      usingMetrics: Object.fromEntries(often.map(({ handler }) => [handler.entry, callsOf(handler, HOUR)])),
      period: HOUR,
    }),
    // A function has stopped if half of the calls of the least frequent one are missing.
    threshold: calls.reduce((sum, one) => sum + one, 0) - Math.min(...calls) / 2,
    meaning:
      'A function that must run every few minutes was not called: until it is, no sources are read or no emails are sent.',
  })
  for (const { handler } of timed.filter(({ minutes }) => minutes > HOUR.toMinutes())) {
    alarms.addAlarm(`${handler.entry}Stopped`, {
      ...silent,
      metric: callsOf(handler, DAY),
      threshold: 1,
      evaluationPeriods: 2,
      meaning: `The daily function ${handler.entry} was not called for two days: data that readers deleted is being kept too long.`,
    })
  }
}

const callsOf = (handler: EntryFunction, period: Duration) =>
  handler.metricInvocations({ period, statistic: 'sum' })

/** The age of the oldest message in any of some queues. */
function oldest(queues: Record<string, IQueue>): MathExpression {
  const usingMetrics = Object.fromEntries(
    Object.entries(queues).map(([name, queue]) => [
      name,
      queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5), statistic: 'max' }),
    ]),
  )
  return new MathExpression({
    // A queue that was empty for hours reports nothing, and is left out.
    expression: `MAX([${Object.keys(queues).join(', ')}])`,
    usingMetrics,
    period: Duration.minutes(5),
  })
}

import { Aws, Duration, TimeZone } from 'aws-cdk-lib'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import {
  ContextAttribute,
  Schedule,
  ScheduleExpression,
  ScheduleTargetInput,
} from 'aws-cdk-lib/aws-scheduler'
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { acknowledgeWildcard, arnInFindings } from './acknowledge.ts'
import type { EntryFunction } from './entry-function.ts'

/** Where a call that the scheduler could not make is put aside. */
export interface TimerProps {
  undelivered: IQueue
}

/** Calls a function every few minutes. What one call misses the next one does, so a late one is not made up for. */
export function every(
  scope: Construct,
  minutes: number,
  handler: EntryFunction,
  { undelivered }: TimerProps,
): Schedule {
  handler.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) })
  return new Schedule(scope, 'Timer', {
    schedule: ScheduleExpression.rate(Duration.minutes(minutes)),
    target: new LambdaInvoke(handler, {
      role: callerOf(scope, 'Timer', handler),
      retryAttempts: 0,
      maxEventAge: Duration.minutes(1),
      deadLetterQueue: undelivered,
    }),
  })
}

export interface WallClock {
  timeZone: string
  /** `07:00`. */
  time: string
  /** Daily without one. */
  day?: string
}

/** Calls a function by the wall clock of a time zone, and for some hours again where the call fails. */
export function at(
  scope: Construct,
  id: string,
  { timeZone, time, day }: WallClock,
  handler: EntryFunction,
  input: Record<string, string>,
  { undelivered }: TimerProps,
): Schedule {
  const [hour = '', minute = ''] = time.split(':')
  return new Schedule(scope, id, {
    schedule: ScheduleExpression.cron({
      hour: String(Number(hour)),
      minute: String(Number(minute)),
      ...(day ? { weekDay: day.slice(0, 3).toUpperCase() } : {}),
      timeZone: TimeZone.of(timeZone),
    }),
    target: new LambdaInvoke(handler, {
      role: callerOf(scope, id, handler),
      retryAttempts: 10,
      maxEventAge: Duration.hours(6),
      deadLetterQueue: undelivered,
      input: ScheduleTargetInput.fromObject({ ...input, at: ContextAttribute.scheduledTime }),
    }),
  })
}

/** Whom the scheduler acts as: somebody who may call this one function. */
function callerOf(scope: Construct, id: string, handler: EntryFunction): Role {
  const account = { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } }
  const assumedBy = new ServicePrincipal('scheduler.amazonaws.com', { conditions: account })
  const role = new Role(scope, `${id}Role`, { assumedBy })
  acknowledgeWildcard(role, `${arnInFindings(handler)}:*`, 'The versions of the one function that it calls.')
  return role
}

/** For what is called without waiting for the answer: where it fails three times, its event is put aside. */
export function keepTrying(handler: EntryFunction, undelivered: IQueue): void {
  handler.configureAsyncInvoke({
    retryAttempts: 2,
    maxEventAge: Duration.hours(6),
    onFailure: new SqsDestination(undelivered),
  })
}

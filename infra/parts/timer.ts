import { Aws, Duration } from 'aws-cdk-lib'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler'
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { acknowledgeWildcard, arnInFindings } from './acknowledge.ts'
import type { EntryFunction } from './entry-function.ts'

/** Options of a timer. */
export interface TimerProps {
  /** The dead-letter queue for calls that the scheduler could not make. */
  undelivered: IQueue
  /** Needed if one construct has several timers. */
  id?: string
}

/** Calls a function every `minutes`. Calls are not retried, since the next one does what this one missed. */
export function addTimer(
  scope: Construct,
  minutes: number,
  handler: EntryFunction,
  { undelivered, id = 'Timer' }: TimerProps,
): Schedule {
  handler.configureAsyncInvoke({ retryAttempts: 0, maxEventAge: Duration.minutes(1) })
  return new Schedule(scope, id, {
    schedule: ScheduleExpression.rate(Duration.minutes(minutes)),
    target: new LambdaInvoke(handler, {
      role: callerOf(scope, id, handler),
      retryAttempts: 0,
      maxEventAge: Duration.minutes(1),
      deadLetterQueue: undelivered,
    }),
  })
}

/** The role of the scheduler, which may call this one function. */
function callerOf(scope: Construct, id: string, handler: EntryFunction): Role {
  const account = { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } }
  const assumedBy = new ServicePrincipal('scheduler.amazonaws.com', { conditions: account })
  const role = new Role(scope, `${id}Role`, { assumedBy })
  acknowledgeWildcard(role, `${arnInFindings(handler)}:*`, 'The versions of the one function that it calls.')
  return role
}

/** Retries asynchronous calls of a function twice, then moves the event to the dead-letter queue. */
export function retryAsyncCalls(handler: EntryFunction, undelivered: IQueue): void {
  handler.configureAsyncInvoke({
    retryAttempts: 2,
    maxEventAge: Duration.hours(6),
    onFailure: new SqsDestination(undelivered),
  })
}

import { Duration } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { FilterPattern, type LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs'
import type { Feedback } from '../../functions/digest/deliver/feedback.ts'
import type { DeliveryState } from '../../functions/domain/model/delivery.ts'
import type { EntryName } from '../entries.ts'

/** A number that is read from a line of a function's log; the line counts as one where it names no field. */
export interface MetricDefinition {
  by: EntryName
  event: string
  field?: string
}

const edition = (field: DeliveryState): MetricDefinition[] => [
  { by: 'send', event: 'edition complete', field },
]
const feedback = (kind: Feedback['kind']): MetricDefinition[] => [{ by: 'feedback', event: `mail ${kind}` }]

/**
 * What is measured beyond what AWS measures by itself, and which lines tell it. Reading it from the logs costs no code
 * in a function; each metric costs in the hours in which something is told, so there are few.
 */
export const metricDefinitions = {
  SourcesFailing: [{ by: 'poll', event: 'polled', field: 'failing' }],
  SourcesLost: [
    { by: 'fetch', event: 'source lost' },
    { by: 'poll', event: 'last source lost' },
  ],
  Articles: [{ by: 'fetch', event: 'source read', field: 'articles' }],
  Stories: [{ by: 'desk', event: 'decided', field: 'stories' }],
  StoriesLeftOut: [
    { by: 'publish', event: 'story left out' },
    { by: 'compose', event: 'story left out' },
    { by: 'send', event: 'story left out' },
  ],
  PublishAge: [{ by: 'publish', event: 'looked', field: 'minutes' }],
  EditionTurns: [{ by: 'compose', event: 'turn taken' }],
  EditionsLate: [{ by: 'send', event: 'edition late' }],
  MailsAccepted: edition('accepted'),
  MailsExcluded: edition('excluded'),
  MailsFailed: edition('failed'),
  MailsCancelled: edition('cancelled'),
  MailsUncertain: edition('uncertain'),
  MailsDelivered: feedback('delivered'),
  MailsBounced: feedback('bounced'),
  MailsComplained: feedback('complained'),
} as const satisfies Record<string, readonly MetricDefinition[]>

export type MetricName = keyof typeof metricDefinitions | 'Errors'

/** The stage's own metrics. */
export class Metrics {
  readonly namespace: string

  constructor(stage: string) {
    this.namespace = `ImmigrationPolicyDigest/${stage}`
  }

  /** Reads from a function's log what it tells, and whatever went wrong. */
  read(name: EntryName, logGroup: LogGroup): void {
    for (const [metric, lines] of Object.entries<readonly MetricDefinition[]>(metricDefinitions)) {
      for (const { event, field } of lines.filter(({ by }) => by === name)) {
        const isEvent = FilterPattern.stringValue('$.message.event', '=', event)
        const value = `$.message.${field}`
        this.#filter(logGroup, metric, {
          filterPattern: field
            ? FilterPattern.all(isEvent, FilterPattern.numberValue(value, '>=', 0))
            : isEvent,
          ...(field && { metricValue: value }),
        })
      }
    }
    this.#filter(logGroup, 'Errors', { filterPattern: wentWrong })
  }

  metric(metricName: MetricName, statistic: 'sum' | 'max', period: Duration = Duration.hours(1)): Metric {
    return new Metric({ namespace: this.namespace, metricName, statistic, period })
  }

  #filter(
    logGroup: LogGroup,
    metricName: string,
    what: Pick<ConstructorParameters<typeof MetricFilter>[2], 'filterPattern' | 'metricValue'>,
  ): void {
    new MetricFilter(logGroup, metricName, {
      logGroup,
      metricNamespace: this.namespace,
      metricName,
      ...what,
    })
  }
}

/**
 * A line of ours or of the runtime at level ERROR that has no alarm of its own, or a call that ended without one, such
 * as by a time-out. One metric for all functions, since each costs, and so does each metric of an alarm.
 */
const wentWrong = FilterPattern.any(
  FilterPattern.all(
    FilterPattern.stringValue('$.level', '=', 'ERROR'),
    FilterPattern.notExists('$.message.alarm'),
  ),
  FilterPattern.all(
    FilterPattern.stringValue('$.type', '=', 'platform.report'),
    FilterPattern.stringValue('$.record.status', '!=', 'success'),
  ),
)

import { Duration } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { FilterPattern, type LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs'
import type { Feedback } from '../../functions/digest/deliver/feedback.ts'
import type { DeliveryState } from '../../functions/domain/model/delivery.ts'
import type { EntryName } from '../entries.ts'

/** A number that is read from a line of a function's log. Without `field`, each line counts as one. */
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
 * What is measured in addition to AWS's own metrics, and the log lines that each metric is read from. Reading logs needs
 * no code in a function. A metric costs money in each hour in which it has data, so there are few.
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

/** The name of a metric in the stage's namespace. */
export type MetricName = keyof typeof metricDefinitions | 'Errors'

/** The metrics of a stage. */
export class Metrics {
  readonly namespace: string

  constructor(stage: string) {
    this.namespace = `ImmigrationPolicyDigest/${stage}`
  }

  /** Adds the filters that read a function's metrics and errors from its log. */
  addFilters(name: EntryName, logGroup: LogGroup): void {
    for (const [metric, lines] of Object.entries<readonly MetricDefinition[]>(metricDefinitions)) {
      for (const { event, field } of lines.filter(({ by }) => by === name)) {
        const isEvent = FilterPattern.stringValue('$.message.event', '=', event)
        const value = `$.message.${field}`
        this.#addFilter(logGroup, metric, {
          filterPattern: field
            ? FilterPattern.all(isEvent, FilterPattern.numberValue(value, '>=', 0))
            : isEvent,
          ...(field && { metricValue: value }),
        })
      }
    }
    this.#addFilter(logGroup, 'Errors', { filterPattern: errorPattern })
  }

  /** A metric by name, as alarms and the dashboard use it. */
  metric(metricName: MetricName, statistic: 'sum' | 'max', period: Duration = Duration.hours(1)): Metric {
    return new Metric({ namespace: this.namespace, metricName, statistic, period })
  }

  #addFilter(
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
 * Matches a line of ours or of the runtime at level ERROR that has no alarm of its own, or the report of a call that
 * failed without such a line, such as a time-out. All functions share one metric, since each metric costs money.
 */
const errorPattern = FilterPattern.any(
  FilterPattern.all(
    FilterPattern.stringValue('$.level', '=', 'ERROR'),
    FilterPattern.notExists('$.message.alarm'),
  ),
  FilterPattern.all(
    FilterPattern.stringValue('$.type', '=', 'platform.report'),
    FilterPattern.stringValue('$.record.status', '!=', 'success'),
  ),
)

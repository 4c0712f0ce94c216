import { Duration } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import {
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type IWidget,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'
import type { QueueName } from '../entries.ts'
import type { SharedProps } from '../parts/shared.ts'
import type { WorkQueue } from '../parts/work-queue.ts'
import type { MetricName } from './metrics.ts'

/** What the dashboard shows. */
export interface FlowDashboardProps extends SharedProps {
  stage: string
  queues: Record<QueueName, WorkQueue>
  api: HttpApi
  siteUrl: string
}

/** One screen that follows an entry from top to bottom: sources, stories, pages, editions, emails, readers. */
export class FlowDashboard extends Construct {
  readonly dashboard: Dashboard

  constructor(scope: Construct, id: string, props: FlowDashboardProps) {
    super(scope, id)
    const { stage, siteUrl, alarms } = props
    this.dashboard = new Dashboard(this, 'Flow', { defaultInterval: Duration.days(7) })
    const heading = `# Immigration Policy Digest, ${stage}\n[${siteUrl}](${siteUrl}) · each alarm names its section of docs/operate.md`
    this.dashboard.addWidgets(new TextWidget({ markdown: heading, width: 24, height: 2 }))
    this.dashboard.addWidgets(
      new AlarmStatusWidget({ title: 'Is everything working?', alarms: alarms.all, width: 24, height: 3 }),
    )
    for (const row of rows(props)) this.dashboard.addWidgets(...row)
  }
}

function rows({ metrics, queues, api }: FlowDashboardProps): IWidget[][] {
  const count = (name: MetricName, label: string) => metrics.metric(name, 'sum').with({ label })
  const highest = (name: MetricName, label: string) => metrics.metric(name, 'max').with({ label })
  const waiting = (name: QueueName, label: string) =>
    queues[name].queue.metricApproximateNumberOfMessagesVisible({ label, statistic: 'max' })
  const age = (name: QueueName) =>
    queues[name].queue.metricApproximateAgeOfOldestMessage({
      label: 'seconds the oldest has waited',
      statistic: 'max',
    })
  const graph = (title: string, left: IMetric[], right: IMetric[] = []) =>
    new GraphWidget({ title, left, right, width: 8, height: 6, leftYAxis: { min: 0 } })
  return [
    [
      graph('1. Sources', [highest('SourcesFailing', 'failing'), count('SourcesLost', 'lost')]),
      graph('Sources to read', [waiting('fetch', 'waiting')], [age('fetch')]),
      graph('Entries in', [count('Articles', 'new or edited articles')]),
    ],
    [
      graph('2. Classification and grouping', [waiting('desk', 'messages waiting')], [age('desk')]),
      graph('Stories out', [count('Stories', 'new stories')]),
      graph(
        '3. Site and feeds',
        [highest('PublishAge', 'minutes since they were published')],
        [count('StoriesLeftOut', 'stories that could not be rendered')],
      ),
    ],
    [
      graph('4. Editions', [count('EditionTurns', 'handled'), highest('EditionsLate', 'late')]),
      graph('Emails of a complete edition', [
        count('MailsAccepted', 'accepted'),
        count('MailsExcluded', 'excluded'),
        count('MailsFailed', 'failed'),
        count('MailsCancelled', 'canceled'),
        count('MailsUncertain', 'uncertain'),
      ]),
      graph('What became of emails', [
        count('MailsDelivered', 'delivered'),
        count('MailsBounced', 'bounced'),
        count('MailsComplained', 'complained'),
      ]),
    ],
    [
      graph('5. Readers', [
        api.metricCount({ label: 'requests', statistic: 'sum' }),
        api.metricClientError({ label: 'refused', statistic: 'sum' }),
        api.metricServerError({ label: 'failed', statistic: 'sum' }),
      ]),
      graph('Emails that readers requested', [waiting('requests', 'waiting')], [age('requests')]),
      graph('6. Errors', [count('Errors', 'error lines and failed calls')]),
    ],
  ]
}

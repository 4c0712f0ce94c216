import { Duration, Stack, type StackProps } from 'aws-cdk-lib'
import { Schedule } from 'aws-cdk-lib/aws-scheduler'
import { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import type { Configuration } from '../../functions/domain/model/configuration.ts'
import { sitePaths } from '../../functions/domain/site-paths.ts'
import { ArticleProcessing } from '../constructs/article-processing.ts'
import { Digest } from '../constructs/digest.ts'
import { Editors } from '../constructs/editors.ts'
import { Ingest } from '../constructs/ingest.ts'
import { KeysParameter } from '../constructs/keys-parameter.ts'
import { OperatorReaders } from '../constructs/operator-readers.ts'
import { Operators } from '../constructs/operators.ts'
import { Publish, SiteBucket } from '../constructs/publish.ts'
import { SiteDistribution } from '../constructs/site-distribution.ts'
import { Subscribers } from '../constructs/subscribers.ts'
import { type Entry, entries } from '../entries.ts'
import { Alarms } from '../monitoring/alarms.ts'
import { FlowDashboard } from '../monitoring/dashboard.ts'
import { addFlowAlarms } from '../monitoring/flow-alarms.ts'
import { Metrics } from '../monitoring/metrics.ts'
import { addWaitingAlarms } from '../monitoring/waiting-alarms.ts'
import { acknowledge } from '../parts/acknowledge.ts'
import { addBudget } from '../parts/budget.ts'
import { EntryFunction } from '../parts/entry-function.ts'
import { Mail } from '../parts/mail.ts'
import { addOutputs } from '../parts/outputs.ts'
import type { SharedProps } from '../parts/shared.ts'
import { domainOf, operatorOf, senderOf } from '../publication.ts'
import type { Settings } from '../settings.ts'
import type { DataStack } from './data-stack.ts'

/** What the service stack is made from. */
export interface ServiceStackProps extends StackProps {
  settings: Settings
  configuration: Configuration
  bundles: string
  data: DataStack
  keysParameter: string
}

/** Everything that runs. It can be deleted and made again without loss. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, props: ServiceStackProps) {
    super(scope, id, props)
    const { settings, configuration, bundles, data, keysParameter } = props
    const { stage } = settings
    const { publication } = configuration
    const operatorEmail = operatorOf(settings, publication)
    const alarms = new Alarms(this, 'Alarms', { operatorEmail })
    const shared: SharedProps = {
      configuration,
      bundles,
      content: data.content,
      subscribers: data.subscribers,
      kept: data.kept,
      mail: new Mail(this, 'Mail', senderOf(settings, publication)),
      keysParameter,
      alarms,
      metrics: new Metrics(stage),
    }
    const undelivered = this.#undelivered(alarms)
    const processing = new ArticleProcessing(this, 'Desk', shared)
    const ingest = new Ingest(this, 'Ingest', { ...shared, articles: processing.articles.queue, undelivered })
    const subscribers = new Subscribers(this, 'Subscribers', shared)
    new Editors(this, 'Editors', { ...shared, readers: subscribers, articles: processing.articles.queue })
    new Operators(this, 'Operators', { ...shared, readers: subscribers, due: ingest.due.queue })
    const site = new SiteBucket(this, 'SiteBucket', { emptied: !settings.retainData })
    const domain = domainOf(settings, publication)
    const { url: siteUrl, distribution } = new SiteDistribution(this, 'Distribution', {
      site,
      subscribers,
      ...(domain && { domain }),
      ...(settings.webAclArn && { webAclArn: settings.webAclArn }),
    })
    subscribers.addRequestHandling(shared, siteUrl, undelivered)
    new OperatorReaders(this, 'OperatorReaders', { ...shared, readers: subscribers, siteUrl })
    new Publish(this, 'Publish', { ...shared, site, siteUrl, undelivered })
    new Digest(this, 'Digest', { ...shared, siteUrl, undelivered, lateAfterHours: settings.editionHours })
    new KeysParameter(this, 'Keys', shared)
    addFlowAlarms(shared, settings)
    addBudget(this, settings, alarms.topic)
    const queues = { fetch: ingest.due, desk: processing.articles, requests: subscribers.requests }
    addWaitingAlarms(alarms, {
      work: mapValues(queues, ({ queue }) => queue),
      deadLetters: { ...mapValues(queues, ({ deadLetters }) => deadLetters), undelivered },
      api: subscribers.api,
      timed: this.#timed(),
    })
    const dashboard =
      settings.dashboard &&
      new FlowDashboard(this, 'Dashboard', {
        ...shared,
        stage,
        queues,
        api: subscribers.api,
        siteUrl,
      }).dashboard
    addOutputs(this, {
      SiteUrl: siteUrl,
      FeedUrl: siteUrl + sitePaths.rss,
      ApiUrl: subscribers.api.apiEndpoint,
      DistributionDomain: distribution.distributionDomainName,
      SiteBucket: site.bucketName,
      ConfigurationSet: shared.mail.configurationSetName,
      Identity: shared.mail.identity,
      DnsRecords: this.toJsonString(shared.mail.records),
      FetchQueue: queues.fetch.queue.queueUrl,
      FetchDeadLetters: queues.fetch.deadLetters.queueUrl,
      DeskQueue: queues.desk.queue.queueUrl,
      DeskDeadLetters: queues.desk.deadLetters.queueUrl,
      RequestsQueue: queues.requests.queue.queueUrl,
      RequestsDeadLetters: queues.requests.deadLetters.queueUrl,
      Undelivered: undelivered.queueUrl,
      Functions: this.toJsonString(this.#functions()),
      Schedules: this.#schedules(),
      AlarmTopic: alarms.topic.topicArn,
      ...(dashboard && {
        Dashboard: `https://${this.region}.console.aws.amazon.com/cloudwatch/home?region=${this.region}#dashboards/dashboard/${dashboard.dashboardName}`,
      }),
    })
  }

  #undelivered(alarms: Alarms): Queue {
    const undelivered = new Queue(this, 'Undelivered', {
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    })
    acknowledge(undelivered, 'AwsSolutions-SQS3', 'What could not be delivered is put aside here already.')
    alarms.addDeadLettersAlarm(
      undelivered,
      'undelivered',
      'An event of SES could not be handled, so a bounce or a complaint may be missing; or a function was not called in time.',
    )
    return undelivered
  }

  /** The functions whose silence no alarm of their own shows; see `addFlowAlarms` for the others. */
  #timed(): { handler: EntryFunction; minutes: number }[] {
    const all = this.node.findAll().filter((one) => one instanceof EntryFunction)
    return all.flatMap((handler) => {
      const { trigger }: Entry = entries[handler.entry]
      const hasAlarm = handler.entry === 'publish' || handler.entry === 'compose'
      return 'every' in trigger && !hasAlarm ? [{ handler, minutes: trigger.every.minutes }] : []
    })
  }

  #functions(): Record<string, string> {
    const all = this.node.findAll().filter((one) => one instanceof EntryFunction)
    return Object.fromEntries(all.map(({ entry, functionName }) => [entry, functionName]))
  }

  #schedules(): string {
    const all = this.node.findAll().filter((one) => one instanceof Schedule)
    return all.map(({ scheduleName }) => scheduleName).join(',')
  }
}

function mapValues<A, B>(object: Record<string, A>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]))
}

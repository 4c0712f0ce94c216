import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib'
import { CfnBudget } from 'aws-cdk-lib/aws-budgets'
import { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import type { Configuration } from '../functions/model/configuration.ts'
import type { Publication } from '../functions/model/publication.ts'
import type { DataStack } from './data-stack.ts'
import { Desk } from './desk.ts'
import { Digest } from './digest.ts'
import { SiteDistribution } from './distribution.ts'
import { Ingest } from './ingest.ts'
import { KeysParameter } from './keys.ts'
import { acknowledge } from './parts/acknowledge.ts'
import { Alarms } from './parts/alarms.ts'
import { Mail } from './parts/mail.ts'
import type { Shared } from './parts/shared.ts'
import { Publish, SiteBucket } from './publish.ts'
import type { Settings } from './settings.ts'
import { Subscribers } from './subscribers.ts'

export interface ServiceStackProps extends StackProps {
  settings: Settings
  configuration: Configuration
  bundles: string
  data: DataStack
}

/** Everything that runs. It holds nothing that could not be made again. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, props: ServiceStackProps) {
    super(scope, id, props)
    const { settings, configuration, bundles, data } = props
    const { stage, operatorEmail } = settings
    const { publication } = configuration
    const alarms = new Alarms(this, 'Alarms', { stage, operatorEmail })
    const shared: Shared = {
      stage,
      configuration,
      bundles,
      content: data.content,
      subscribers: data.subscribers,
      kept: data.kept,
      mail: new Mail(this, 'Mail', { from: publication.mail.from, identity: settings.mailIdentity }),
      keysParameter: `/immigration-policy-digest/${stage}/keys`,
      alarms,
    }
    const undelivered = new Queue(this, 'Undelivered', {
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    })
    acknowledge(undelivered, 'AwsSolutions-SQS3', 'What could not be delivered is put aside here already.')
    alarms.deadLetters(
      undelivered,
      'undelivered',
      'A scheduled run or an event of SES could not be handled, so an edition may be missing or a bounce unknown. The ' +
        'messages that were put aside say which; run what they name again.',
    )
    const desk = new Desk(this, 'Desk', shared)
    new Ingest(this, 'Ingest', { ...shared, desk: desk.articles.queue, undelivered })
    const subscribers = new Subscribers(this, 'Subscribers', shared)
    const site = new SiteBucket(this, 'SiteBucket')
    const domain = domainOf(settings, publication)
    const { url: siteUrl } = new SiteDistribution(this, 'Distribution', {
      site,
      subscribers,
      ...(domain && { domain }),
    })
    subscribers.answer(shared, siteUrl, undelivered)
    new Publish(this, 'Publish', { ...shared, site, siteUrl, undelivered })
    new Digest(this, 'Digest', { ...shared, siteUrl, undelivered })
    new KeysParameter(this, 'Keys', shared)
    alarms.watchFailures()
    if (operatorEmail) budget(this, settings.monthlyBudget, operatorEmail)
    new CfnOutput(this, 'Site', { value: siteUrl, description: 'Where readers find the digest' })
    new CfnOutput(this, 'Feed', { value: `${siteUrl}/feed.xml`, description: 'The RSS feed of all stories' })
  }
}

/** The site's own name, where there is a certificate for it. */
function domainOf({ certificateArn }: Settings, { url }: Publication) {
  if (!certificateArn) return undefined
  if (!url) {
    throw new Error(
      'There is a certificate and no name that it is for. Write the address of the site as `url` in publication.yaml.',
    )
  }
  return { name: new URL(url).host, certificateArn }
}

function budget(stack: Stack, amount: number, address: string): void {
  new CfnBudget(stack, 'Budget', {
    budget: {
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount, unit: 'USD' },
    },
    notificationsWithSubscribers: [
      {
        notification: { notificationType: 'FORECASTED', comparisonOperator: 'GREATER_THAN', threshold: 80 },
        subscribers: [{ subscriptionType: 'EMAIL', address }],
      },
    ],
  })
}

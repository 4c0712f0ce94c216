import { idIn } from '../../infra/resources.ts'
import type { Resource, Template } from '../../infra/synthesize.ts'
import { account, region } from '../resolve.ts'

/** How a reference is used: by a service in its own name, by a role, or not for a call at all. */
export type Use =
  | { service: string; sources: string[]; action?: string }
  | { role: string | undefined; service?: string; action?: string }
  | 'no call'

interface Named {
  id: string
  resource: Resource
  /** The value of a property with references resolved. */
  value(name: string): unknown
  template: Template
}

interface Kind {
  type: RegExp
  path: RegExp
  use: (of: Named, reference: { to: Resource }) => Use
}

const arn = (service: string, name: string, where: string = region) =>
  `arn:aws:${service}:${where}:${account}:${name}`
const none = () => 'no call' as const
const roleOf = ({ template }: Named, functionRef: unknown) =>
  idIn(template.Resources[idIn(functionRef) ?? '']?.Properties.Role)

/** CloudWatch calls a function under a different name than the one under which it publishes to a topic. */
const alarm: Kind['use'] = ({ id }, { to }) => ({
  service:
    to.Type === 'AWS::Lambda::Function'
      ? 'lambda.alarms.cloudwatch.amazonaws.com'
      : 'cloudwatch.amazonaws.com',
  sources: [arn('cloudwatch', `alarm:${id}`)],
})
const rule: Kind['use'] = ({ id }) => ({
  service: 'events.amazonaws.com',
  sources: [arn('events', `rule/${id}`)],
})
const schedule: Kind['use'] = ({ resource }) => ({
  role: idIn((resource.Properties.Target as { RoleArn: unknown }).RoleArn),
  service: 'scheduler.amazonaws.com',
})
/** The requests that lead to an integration: those of its routes. */
const integration: Kind['use'] = ({ id, resource, template }) => ({
  service: 'apigateway.amazonaws.com',
  sources: Object.values(template.Resources)
    .filter(
      ({ Type, Properties }) =>
        Type === 'AWS::ApiGatewayV2::Route' && JSON.stringify(Properties.Target).includes(`"${id}"`),
    )
    .map(({ Properties }) => {
      const [method, path = ''] = String(Properties.RouteKey).split(' ')
      return arn('execute-api', `${idIn(resource.Properties.ApiId)}/$default/${method}${path}`)
    }),
})

/** What every reference to a topic, a queue, a function, a bucket or a key is for, by the resource that has it. */
export const kinds: readonly Kind[] = [
  { type: /^AWS::CloudWatch::(Composite)?Alarm$/, path: /^(Alarm|OK|InsufficientData)Actions/, use: alarm },
  {
    type: /^AWS::Budgets::Budget$/,
    path: /\.Subscribers\.\d+\.Address$/,
    use: ({ value }) => ({
      service: 'budgets.amazonaws.com',
      sources: [arn('budgets', `budget/${(value('Budget') as { BudgetName?: string }).BudgetName}`, '')],
    }),
  },
  { type: /^AWS::Events::Rule$/, path: /^Targets\.\d+\.(DeadLetterConfig\.)?Arn$/, use: rule },
  { type: /^AWS::Scheduler::Schedule$/, path: /^Target\.(DeadLetterConfig\.)?Arn$/, use: schedule },
  {
    type: /^AWS::SNS::Subscription$/,
    path: /^(Endpoint|RedrivePolicy\.deadLetterTargetArn)$/,
    use: ({ value }) => ({ service: 'sns.amazonaws.com', sources: [String(value('TopicArn'))] }),
  },
  {
    type: /^AWS::SES::ConfigurationSetEventDestination$/,
    path: /\.SnsDestination\.TopicARN$/,
    use: ({ value }) => ({
      service: 'ses.amazonaws.com',
      sources: [arn('ses', `configuration-set/${value('ConfigurationSetName')}`)],
    }),
  },
  { type: /^AWS::ApiGatewayV2::Integration$/, path: /^IntegrationUri/, use: integration },
  {
    type: /^AWS::CloudFront::Distribution$/,
    path: /^DistributionConfig\.Origins\.\d+\.DomainName$/,
    use: ({ id }) => ({
      service: 'cloudfront.amazonaws.com',
      sources: [arn('cloudfront', `distribution/${id}`, '')],
    }),
  },
  {
    type: /^AWS::S3::Bucket$/,
    path: /^NotificationConfiguration/,
    use: ({ id }) => ({ service: 's3.amazonaws.com', sources: [`arn:aws:s3:::${id.toLowerCase()}`] }),
  },
  {
    type: /^AWS::Logs::SubscriptionFilter$/,
    path: /^DestinationArn$/,
    use: ({ value }) => ({
      service: 'logs.amazonaws.com',
      sources: [arn('logs', `log-group:${value('LogGroupName')}:*`)],
    }),
  },
  {
    type: /^AWS::Lambda::EventSourceMapping$/,
    path: /^EventSourceArn$/,
    use: (of) => ({ role: roleOf(of, of.resource.Properties.FunctionName), action: 'sqs:ReceiveMessage' }),
  },
  {
    type: /^AWS::Lambda::(EventInvokeConfig|EventSourceMapping)$/,
    path: /^DestinationConfig\.On\w+\.Destination$/,
    use: (of) => ({ role: roleOf(of, of.resource.Properties.FunctionName) }),
  },
  {
    type: /^AWS::Lambda::Function$/,
    path: /^DeadLetterConfig\.TargetArn$/,
    use: ({ resource }) => ({ role: idIn(resource.Properties.Role) }),
  },
  // What the function itself asks for is checked call by call in the rehearsal.
  { type: /^AWS::Lambda::Function$/, path: /^Environment\.|^Description/, use: none },
  // A queue needs no permission to put aside messages in another of the same account.
  { type: /^AWS::SQS::Queue$/, path: /^RedrivePolicy\.deadLetterTargetArn$/, use: none },
  { type: /^AWS::SNS::Subscription$/, path: /^TopicArn$/, use: none },
  {
    type: /^AWS::Lambda::(EventInvokeConfig|EventSourceMapping|Permission)$/,
    path: /^FunctionName$/,
    use: none,
  },
  { type: /^AWS::(SNS::Topic|SQS::Queue|S3::Bucket)Policy$/, path: /./, use: none },
  { type: /^AWS::IAM::/, path: /./, use: none },
  { type: /^AWS::CloudWatch::/, path: /^(Dimensions|Metrics|DashboardBody)/, use: none },
  { type: /^AWS::CloudFront::/, path: /^(?!DistributionConfig\.Origins\.\d+\.DomainName)/, use: none },
  // The role that deploys calls it.
  { type: /^Custom::/, path: /./, use: none },
]

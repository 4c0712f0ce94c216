import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch'
import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
} from '@aws-sdk/client-dynamodb'
import {
  GetBucketLifecycleConfigurationCommand,
  GetBucketPolicyCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { GetScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler'
import { GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs'
import { decodeXML } from 'entities'
import { ask } from './emulator.ts'

type Properties = Record<string, unknown>
/** What the template says of a resource, and what its service says, in the same form. */
type Read = (
  properties: Properties,
  id: string,
  emulator: { url: string },
) => Promise<[expected: object, actual: unknown]>

const options = { maxAttempts: 1 }
const dynamoDb = () => new DynamoDBClient(options)
const s3 = () => new S3Client({ ...options, forcePathStyle: true })
const sqs = () => new SQSClient({ ...options, useQueueUrlAsEndpoint: false })
const attributesOf = async (QueueUrl: string) =>
  (await sqs().send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }))).Attributes ?? {}
const pick = (from: Properties, ...names: string[]) =>
  Object.fromEntries(names.filter((name) => from[name] !== undefined).map((name) => [name, from[name]]))
const textIn = (xml: string, element: string) =>
  decodeXML(new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1] ?? 'null')

/** How each type is read back. */
export const readers: Record<string, Read> = {
  'AWS::DynamoDB::Table': async (properties, TableName) => {
    const client = dynamoDb()
    const [{ Table = {} }, { TimeToLiveDescription: ttl }, { ContinuousBackupsDescription: backups }] =
      await Promise.all([
        client.send(new DescribeTableCommand({ TableName })),
        client.send(new DescribeTimeToLiveCommand({ TableName })),
        client.send(new DescribeContinuousBackupsCommand({ TableName })),
      ])
    const expected = pick(properties, 'KeySchema', 'AttributeDefinitions', 'DeletionProtectionEnabled')
    const { AttributeName, Enabled } = properties.TimeToLiveSpecification as Properties
    return [
      {
        ...expected,
        billing: properties.BillingMode,
        ttl: [AttributeName, Enabled && 'ENABLED'],
        backups: 'ENABLED',
      },
      {
        ...Table,
        billing: Table.BillingModeSummary?.BillingMode,
        ttl: [ttl?.AttributeName, ttl?.TimeToLiveStatus],
        backups: backups?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus,
      },
    ]
  },
  'AWS::SQS::Queue': async (properties, url) => {
    const { RedrivePolicy, ...attributes } = await attributesOf(url)
    const names = ['VisibilityTimeout', 'MessageRetentionPeriod', 'FifoQueue', 'RedrivePolicy']
    return [pick(properties, ...names), { ...attributes, RedrivePolicy: JSON.parse(RedrivePolicy ?? 'null') }]
  },
  'AWS::SQS::QueuePolicy': async ({ Queues, PolicyDocument }) => {
    const all = await Promise.all((Queues as string[]).map(attributesOf))
    return [all.map(() => PolicyDocument) as object, all.map(({ Policy }) => JSON.parse(Policy ?? 'null'))]
  },
  /** Without `Architectures`, which moto's CloudFormation forgets. */
  'AWS::Lambda::Function': async (properties, name, emulator) => {
    const text = await ask(emulator, 'lambda', { path: `/2015-03-31/functions/${name}/configuration` })
    return [
      pick(properties, 'Handler', 'Runtime', 'Timeout', 'MemorySize', 'Role', 'Environment'),
      JSON.parse(text),
    ]
  },
  'AWS::Lambda::EventSourceMapping': async (properties, id, emulator) => {
    const text = await ask(emulator, 'lambda', { path: `/2015-03-31/event-source-mappings/${id}` })
    const actual = JSON.parse(text) as Properties
    const name = String(actual.FunctionArn).split(':')[6]
    return [
      pick(properties, 'BatchSize', 'EventSourceArn', 'FunctionName'),
      { ...actual, FunctionName: name },
    ]
  },
  'AWS::IAM::Policy': async ({ PolicyDocument, PolicyName, Roles }, _, emulator) => {
    const all = await Promise.all(
      (Roles as string[]).map((RoleName) =>
        ask(emulator, 'iam', { form: { Action: 'GetRolePolicy', RoleName, PolicyName: `${PolicyName}` } }),
      ),
    )
    const read = all.map((xml) => decodeURIComponent(textIn(xml, 'PolicyDocument')))
    // The ARN of a log group ends in `:*`, but not in moto.
    const withoutStar = (text: string) => JSON.parse(text.replaceAll(/(:log-group:[^"]*?):\*"/g, '$1"'))
    return [all.map(() => withoutStar(JSON.stringify(PolicyDocument))), read.map(withoutStar)]
  },
  'AWS::Logs::LogGroup': async (properties, logGroupNamePrefix, emulator) => {
    const target = 'Logs_20140328.DescribeLogGroups'
    const { logGroups } = JSON.parse(
      await ask(emulator, 'logs', { target, json: { logGroupNamePrefix } }),
    ) as {
      logGroups: { logGroupName: string; retentionInDays: number }[]
    }
    const found = logGroups.find(({ logGroupName }) => logGroupName === logGroupNamePrefix)
    return [{ days: properties.RetentionInDays }, { days: found?.retentionInDays }]
  },
  'AWS::S3::Bucket': async (properties, Bucket) => {
    const { VersioningConfiguration, PublicAccessBlockConfiguration, LifecycleConfiguration } = properties
    const [versioning, access, lifecycle] = await Promise.all([
      s3().send(new GetBucketVersioningCommand({ Bucket })),
      s3().send(new GetPublicAccessBlockCommand({ Bucket })),
      s3().send(new GetBucketLifecycleConfigurationCommand({ Bucket })),
    ])
    const { Rules = [] } = (LifecycleConfiguration ?? {}) as { Rules?: Properties[] }
    return [
      {
        ...(VersioningConfiguration ? { versioning: VersioningConfiguration } : {}),
        access: PublicAccessBlockConfiguration,
        lifecycle: Rules.map(({ Status, NoncurrentVersionExpiration }) => ({
          Status,
          ...(NoncurrentVersionExpiration ? { NoncurrentVersionExpiration } : {}),
        })),
      },
      { versioning, access: access.PublicAccessBlockConfiguration, lifecycle: lifecycle.Rules },
    ]
  },
  'AWS::S3::BucketPolicy': async ({ Bucket, PolicyDocument }) => {
    const { Policy = 'null' } = await s3().send(new GetBucketPolicyCommand({ Bucket: `${Bucket}` }))
    return [PolicyDocument as object, JSON.parse(Policy)]
  },
  'AWS::Scheduler::Schedule': async (properties, Name) => [
    pick(properties, 'ScheduleExpression', 'FlexibleTimeWindow', 'Target', 'State'),
    await new SchedulerClient(options).send(new GetScheduleCommand({ Name })),
  ],
  'AWS::CloudWatch::Alarm': async (properties, name) => {
    const { MetricAlarms = [] } = await new CloudWatchClient(options).send(
      new DescribeAlarmsCommand({ AlarmNames: [name] }),
    )
    const { Tags: _, ...expected } = properties
    return [expected, MetricAlarms[0]]
  },
  'AWS::Events::Rule': async (properties, arn, emulator) => {
    const json = { Name: arn.split('/').at(-1) }
    const rule = JSON.parse(
      await ask(emulator, 'events', { target: 'AWSEvents.DescribeRule', json }),
    ) as Properties
    return [{ pattern: properties.EventPattern }, { pattern: JSON.parse(`${rule.EventPattern}`) }]
  },
  'AWS::SNS::TopicPolicy': async ({ Topics, PolicyDocument }, _, emulator) => {
    const [TopicArn = ''] = Topics as string[]
    const xml = await ask(emulator, 'sns', { form: { Action: 'GetTopicAttributes', TopicArn } })
    const policy = /<key>Policy<\/key>\s*<value>([^<]*)<\/value>/.exec(xml)?.[1] ?? 'null'
    return [PolicyDocument as object, JSON.parse(decodeXML(policy))]
  },
  'AWS::SNS::Subscription': async ({ TopicArn, Endpoint }, _, emulator) => {
    const form = { Action: 'ListSubscriptionsByTopic', TopicArn: `${TopicArn}` }
    const xml = await ask(emulator, 'sns', { form })
    return [{ isThere: true }, { isThere: xml.includes(`<Endpoint>${Endpoint}</Endpoint>`) }]
  },
}

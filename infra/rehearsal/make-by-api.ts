import {
  CloudWatchClient,
  PutMetricAlarmCommand,
  type PutMetricAlarmCommandInput,
} from '@aws-sdk/client-cloudwatch'
import {
  DynamoDBClient,
  type PointInTimeRecoverySpecification,
  type TimeToLiveSpecification,
  UpdateContinuousBackupsCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb'
import {
  type LifecycleRule,
  type PublicAccessBlockConfiguration,
  PutBucketLifecycleConfigurationCommand,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  PutPublicAccessBlockCommand,
  S3Client,
  type VersioningConfiguration,
} from '@aws-sdk/client-s3'
import {
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  DeleteScheduleCommand,
  SchedulerClient,
} from '@aws-sdk/client-scheduler'
import { SetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs'
import { ask } from './emulator.ts'

type Properties = Record<string, unknown>
/** Sends the properties of a resource to the API of its service, which checks them. `id` is its physical id. */
type Make = (properties: Properties, id: string, emulator: { url: string }) => Promise<unknown>

const options = { maxAttempts: 1 }
const dynamoDb = () => new DynamoDBClient(options)
const s3 = () => new S3Client({ ...options, forcePathStyle: true })
const policyOf = ({ PolicyDocument }: Properties) => JSON.stringify(PolicyDocument)

/** What moto's CloudFormation leaves out although its APIs have it: whole resources, and some properties of others. */
export const byApi: Record<string, Make> = {
  'AWS::CloudWatch::Alarm': (properties, AlarmName) =>
    new CloudWatchClient(options).send(
      new PutMetricAlarmCommand({ ...properties, AlarmName } as PutMetricAlarmCommandInput),
    ),
  'AWS::Scheduler::Schedule': async (properties, Name) => {
    const client = new SchedulerClient(options)
    await client.send(new DeleteScheduleCommand({ Name })).catch(() => {})
    await client.send(new CreateScheduleCommand({ ...properties, Name } as CreateScheduleCommandInput))
  },
  'AWS::SQS::QueuePolicy': async (properties) => {
    const client = new SQSClient({ ...options, useQueueUrlAsEndpoint: false })
    for (const QueueUrl of properties.Queues as string[])
      await client.send(
        new SetQueueAttributesCommand({ QueueUrl, Attributes: { Policy: policyOf(properties) } }),
      )
  },
  'AWS::SNS::TopicPolicy': async (properties, _, emulator) => {
    for (const TopicArn of properties.Topics as string[]) {
      const policy = { AttributeName: 'Policy', AttributeValue: policyOf(properties) }
      await ask(emulator, 'sns', { form: { Action: 'SetTopicAttributes', TopicArn, ...policy } })
    }
  },
  'AWS::SNS::Subscription': ({ TopicArn, Protocol, Endpoint }, _, emulator) =>
    ask(emulator, 'sns', {
      form: {
        Action: 'Subscribe',
        TopicArn: `${TopicArn}`,
        Protocol: `${Protocol}`,
        Endpoint: `${Endpoint}`,
      },
    }),
  'AWS::S3::BucketPolicy': (properties) =>
    s3().send(new PutBucketPolicyCommand({ Bucket: `${properties.Bucket}`, Policy: policyOf(properties) })),
  'AWS::S3::Bucket': async (properties, Bucket) => {
    const { VersioningConfiguration, PublicAccessBlockConfiguration, LifecycleConfiguration } =
      properties as {
        VersioningConfiguration?: VersioningConfiguration
        PublicAccessBlockConfiguration?: PublicAccessBlockConfiguration
        LifecycleConfiguration?: { Rules: Record<string, unknown>[] }
      }
    if (VersioningConfiguration)
      await s3().send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }))
    if (PublicAccessBlockConfiguration)
      await s3().send(new PutPublicAccessBlockCommand({ Bucket, PublicAccessBlockConfiguration }))
    const Rules = LifecycleConfiguration?.Rules.map(({ Prefix = '', ...rule }) => ({
      ...rule,
      Filter: { Prefix },
    }))
    if (Rules) {
      const configuration = { Rules: Rules as unknown as LifecycleRule[] }
      await s3().send(
        new PutBucketLifecycleConfigurationCommand({ Bucket, LifecycleConfiguration: configuration }),
      )
    }
  },
  'AWS::DynamoDB::Table': async (properties, TableName) => {
    const { TimeToLiveSpecification, PointInTimeRecoverySpecification } = properties as {
      TimeToLiveSpecification: TimeToLiveSpecification
      PointInTimeRecoverySpecification: PointInTimeRecoverySpecification
    }
    await dynamoDb().send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }))
    await dynamoDb().send(new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification }))
  },
}

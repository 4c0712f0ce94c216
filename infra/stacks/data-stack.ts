import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib'
import { AttributeType, Billing, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import { limits } from '../limits.ts'
import { acknowledge } from '../parts/acknowledge.ts'
import { addOutputs } from '../parts/outputs.ts'

/** What the data stack is made from. */
export interface DataStackProps extends StackProps {
  /** Whether tables and the bucket outlive the stack. */
  retainData: boolean
  /** Name of the parameter with the keys. It lasts too, but is not a resource of a stack. */
  keysParameter: string
}

/** What outlives every release. Never change a logical id or a key schema here: CloudFormation would replace the resource. */
export class DataStack extends Stack {
  readonly content: TableV2
  readonly subscribers: TableV2
  readonly kept: Bucket

  constructor(scope: Construct, id: string, { retainData, keysParameter, ...props }: DataStackProps) {
    super(scope, id, { ...props, terminationProtection: retainData })
    const removalPolicy = retainData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY
    const table = (name: string, { reads, writes }: { reads: number; writes: number }) =>
      new TableV2(this, name, {
        partitionKey: { name: 'pk', type: AttributeType.STRING },
        sortKey: { name: 'sk', type: AttributeType.STRING },
        timeToLiveAttribute: 'expires',
        // So an endless loop of writes is throttled.
        billing: Billing.onDemand({ maxReadRequestUnits: reads, maxWriteRequestUnits: writes }),
        pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
        deletionProtection: retainData,
        removalPolicy,
      })
    this.content = table('Content', limits.tables.content)
    this.subscribers = table('Subscribers', limits.tables.subscribers)
    this.kept = new Bucket(this, 'Kept', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
      lifecycleRules: [
        // Each publication rewrites these files, and all of them can be generated again.
        { prefix: 'manifest/', noncurrentVersionExpiration: Duration.days(1) },
        {
          noncurrentVersionExpiration: Duration.days(90),
          abortIncompleteMultipartUploadAfter: Duration.days(7),
        },
      ],
      removalPolicy,
      // CloudFormation deletes no bucket that is not empty.
      autoDeleteObjects: !retainData,
    })
    acknowledge(
      this.kept,
      'AwsSolutions-S1',
      'Only our own functions read it; an access log would cost more than it shows.',
    )
    addOutputs(this, {
      ContentTable: this.content.tableName,
      SubscribersTable: this.subscribers.tableName,
      PrivateBucket: this.kept.bucketName,
      KeysParameter: keysParameter,
    })
  }
}

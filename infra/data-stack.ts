import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib'
import { AttributeType, Billing, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import { acknowledge } from './parts/acknowledge.ts'
import { addOutputs } from './parts/outputs.ts'

export interface DataStackProps extends StackProps {
  retainData: boolean
  /** The parameter with the keys, which lasts too but is no resource of a stack. */
  keysParameter: string
}

/** What must outlive every release. Nothing here may ever change its logical id or its keys: CloudFormation would replace it. */
export class DataStack extends Stack {
  readonly content: TableV2
  readonly subscribers: TableV2
  readonly kept: Bucket

  constructor(scope: Construct, id: string, { retainData, keysParameter, ...props }: DataStackProps) {
    super(scope, id, { ...props, terminationProtection: retainData })
    const removalPolicy = retainData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY
    const table = (name: string) =>
      new TableV2(this, name, {
        partitionKey: { name: 'pk', type: AttributeType.STRING },
        sortKey: { name: 'sk', type: AttributeType.STRING },
        timeToLiveAttribute: 'expires',
        // A loop that writes without end then costs cents an hour and is throttled.
        billing: Billing.onDemand({ maxReadRequestUnits: 2000, maxWriteRequestUnits: 2000 }),
        pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
        deletionProtection: retainData,
        removalPolicy,
      })
    this.content = table('Content')
    this.subscribers = table('Subscribers')
    this.kept = new Bucket(this, 'Kept', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
      lifecycleRules: [
        // It is rewritten at each publication, and any of it can be made again.
        { prefix: 'manifest/', noncurrentVersionExpiration: Duration.days(1) },
        {
          noncurrentVersionExpiration: Duration.days(90),
          abortIncompleteMultipartUploadAfter: Duration.days(7),
        },
      ],
      removalPolicy,
    })
    acknowledge(
      this.kept,
      'AwsSolutions-S1',
      'Only our own functions read it; an access log would cost more than it tells.',
    )
    addOutputs(this, {
      ContentTable: this.content.tableName,
      SubscribersTable: this.subscribers.tableName,
      PrivateBucket: this.kept.bucketName,
      KeysParameter: keysParameter,
    })
  }
}

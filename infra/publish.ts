import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { entries } from './entries.ts'
import { acknowledge } from './parts/acknowledge.ts'
import { EntryFunction } from './parts/entry-function.ts'
import type { Shared } from './parts/shared.ts'
import { every } from './parts/timer.ts'

/** The published files. They can all be made again, so they go with the service. */
export class SiteBucket extends Bucket {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    })
    acknowledge(this, 'AwsSolutions-S1', 'Only CloudFront reads it; who reads what is not recorded.')
  }
}

export interface PublishProps extends Shared {
  site: Bucket
  siteUrl: string
  undelivered: IQueue
}

/** Stories become feeds and pages. */
export class Publish extends Construct {
  constructor(scope: Construct, id: string, { site, siteUrl, undelivered, ...shared }: PublishProps) {
    super(scope, id)
    const publish = new EntryFunction(this, 'publish', shared, { site, siteUrl })
    every(this, entries.publish.trigger.every.minutes, publish, { undelivered })
  }
}

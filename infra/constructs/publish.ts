import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { entries } from '../entries.ts'
import { acknowledge } from '../parts/acknowledge.ts'
import { EntryFunction } from '../parts/entry-function.ts'
import type { SharedProps } from '../parts/shared.ts'
import { addTimer } from '../parts/timer.ts'

/** The bucket of published files. All of them can be generated again, so it belongs to the service stack. */
export class SiteBucket extends Bucket {
  /** `emptied` lets a deletion of the stack empty it first. */
  constructor(scope: Construct, id: string, { emptied }: { emptied: boolean }) {
    super(scope, id, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
      autoDeleteObjects: emptied,
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    })
    acknowledge(this, 'AwsSolutions-S1', 'Only CloudFront reads it; who reads what is not recorded.')
  }
}

/** What publishing needs. */
export interface PublishProps extends SharedProps {
  site: Bucket
  siteUrl: string
  undelivered: IQueue
}

/** Publishes stories as pages and feeds. */
export class Publish extends Construct {
  constructor(scope: Construct, id: string, { site, siteUrl, undelivered, ...shared }: PublishProps) {
    super(scope, id)
    const publish = new EntryFunction(this, 'publish', shared, { site, siteUrl })
    addTimer(this, entries.publish.trigger.every.minutes, publish, { undelivered })
  }
}

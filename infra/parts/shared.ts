import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { Configuration } from '../../functions/domain/model/configuration.ts'
import type { Alarms } from './alarms.ts'
import type { Mail } from './mail.ts'
import type { Metrics } from './metrics.ts'

/** What every capability's construct is given. */
export interface Shared {
  configuration: Configuration
  /** Where the bundles lie, each in a folder with its function's name. */
  bundles: string
  content: TableV2
  subscribers: TableV2
  kept: Bucket
  mail: Mail
  /** The name of the parameter with the keys. */
  keysParameter: string
  alarms: Alarms
  metrics: Metrics
}

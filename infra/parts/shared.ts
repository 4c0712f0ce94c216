import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { Configuration } from '../../functions/domain/model/configuration.ts'
import type { Alarms } from '../monitoring/alarms.ts'
import type { Metrics } from '../monitoring/metrics.ts'
import type { Mail } from './mail.ts'

/** What every construct of the service stack needs. */
export interface SharedProps {
  configuration: Configuration
  /** The folder of the bundles, each in a folder named after its function. */
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

import { CustomResource, Duration } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { entries } from '../entries.ts'
import { EntryFunction } from '../parts/entry-function.ts'
import type { SharedProps } from '../parts/shared.ts'

/**
 * Creates the keys that sign links at the first deployment. No deployment changes or removes them. A function does it,
 * since CloudFormation cannot create encrypted parameters.
 */
export class KeysParameter extends Construct {
  constructor(scope: Construct, id: string, shared: SharedProps) {
    super(scope, id)
    const keys = new EntryFunction(this, 'keys', shared)
    new CustomResource(this, 'Made', {
      serviceToken: keys.functionArn,
      resourceType: 'Custom::Keys',
      properties: { Name: shared.keysParameter },
      // Lambda calls the function at most three times, up to three minutes apart. Without this, a lost report keeps a
      // deployment waiting for an hour.
      serviceTimeout: Duration.seconds(3 * entries.keys.seconds + 300),
    })
  }
}

import { CustomResource } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { EntryFunction } from './parts/entry-function.ts'
import type { Shared } from './parts/shared.ts'

/**
 * The keys that sign links: a deployment makes them where there are none, and no deployment ever changes or removes
 * them. CloudFormation itself makes no encrypted parameters.
 */
export class KeysParameter extends Construct {
  constructor(scope: Construct, id: string, shared: Shared) {
    super(scope, id)
    const keys = new EntryFunction(this, 'keys', shared)
    new CustomResource(this, 'Made', {
      serviceToken: keys.functionArn,
      resourceType: 'Custom::Keys',
      properties: { Name: shared.keysParameter },
    })
  }
}

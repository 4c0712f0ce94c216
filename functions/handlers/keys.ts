import { randomBytes } from 'node:crypto'
import type { CloudFormationCustomResourceEvent } from 'aws-lambda'
import { ssm } from '../adapters/aws/clients.ts'
import { environment } from '../adapters/aws/config/environment.ts'
import { keepKeys } from '../adapters/aws/ssm/keep-keys.ts'
import { respondToCloudFormation } from '../adapters/aws/ssm/respond-to-cloudformation.ts'
import { freshKeys } from '../store/keys-record.ts'

/** Creates the keys at the first deployment, and reports to CloudFormation whether that worked. */
export async function handler(event: CloudFormationCustomResourceEvent): Promise<void> {
  const { KEYS_PARAMETER } = environment('KEYS_PARAMETER')
  try {
    // Deleting the stack keeps the keys: with new ones, the links in emails that were sent would stop working.
    if (event.RequestType !== 'Delete') {
      const keys = freshKeys(() => randomBytes(32))
      await keepKeys(ssm(), KEYS_PARAMETER, keys)
    }
    await respondToCloudFormation(event, KEYS_PARAMETER, { Status: 'SUCCESS' })
  } catch (error) {
    const Reason = `The parameter ${KEYS_PARAMETER} could not be created: ${(error as Error).message}`
    await respondToCloudFormation(event, KEYS_PARAMETER, { Status: 'FAILED', Reason })
  }
}

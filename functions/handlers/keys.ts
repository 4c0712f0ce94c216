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
  await respondToCloudFormation(event, KEYS_PARAMETER, await makeKeys(event, KEYS_PARAMETER))
}

async function makeKeys({ RequestType }: CloudFormationCustomResourceEvent, parameter: string) {
  // Deleting the stack keeps the keys: with new ones, the links in emails that were sent would stop working.
  if (RequestType === 'Delete') return { Status: 'SUCCESS' } as const
  try {
    await keepKeys(
      ssm(),
      parameter,
      freshKeys(() => randomBytes(32)),
    )
    return { Status: 'SUCCESS' } as const
  } catch (error) {
    const Reason = `The parameter ${parameter} could not be created: ${(error as Error).message}`
    return { Status: 'FAILED', Reason } as const
  }
}

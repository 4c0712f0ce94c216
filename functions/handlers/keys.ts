import { randomBytes } from 'node:crypto'
import type { CloudFormationCustomResourceEvent } from 'aws-lambda'
import { ssm } from '../adapters/aws/clients.ts'
import { environment } from '../adapters/aws/config/environment.ts'
import { keepKeys } from '../adapters/aws/ssm/keep-keys.ts'
import { freshKeys } from '../store/keys-record.ts'

/** Makes the keys at the first deployment. It answers CloudFormation, which waits for an hour otherwise. */
export async function handler(event: CloudFormationCustomResourceEvent): Promise<void> {
  const { KEYS_PARAMETER } = environment('KEYS_PARAMETER')
  try {
    // A stack that goes leaves its keys: with others, the links in mails that were sent would stop working.
    if (event.RequestType !== 'Delete') {
      await keepKeys(
        ssm(),
        KEYS_PARAMETER,
        freshKeys(() => randomBytes(32)),
      )
    }
    await answer(event, KEYS_PARAMETER, { Status: 'SUCCESS' })
  } catch (error) {
    const Reason = `The parameter ${KEYS_PARAMETER} could not be created: ${(error as Error).message}`
    await answer(event, KEYS_PARAMETER, { Status: 'FAILED', Reason })
  }
}

async function answer(
  { ResponseURL, StackId, RequestId, LogicalResourceId }: CloudFormationCustomResourceEvent,
  PhysicalResourceId: string,
  result: { Status: 'SUCCESS' } | { Status: 'FAILED'; Reason: string },
): Promise<void> {
  const body = JSON.stringify({ ...result, StackId, RequestId, LogicalResourceId, PhysicalResourceId })
  await fetch(ResponseURL, { method: 'PUT', body })
}

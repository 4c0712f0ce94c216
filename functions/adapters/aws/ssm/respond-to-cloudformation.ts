import { setTimeout as sleep } from 'node:timers/promises'
import type { CloudFormationCustomResourceEvent } from 'aws-lambda'
import type { Wait } from '../retry-unprocessed.ts'

/** Milliseconds before each further attempt, and for each attempt. All of them fit into the function's timeout. */
const WAITS_MS = [500, 1000, 2000, 4000]
const ATTEMPT_MS = 5000
/** CloudFormation takes 4096 bytes: "custom resource response objects" in its user guide. */
const MOST_REASON = 1000

/**
 * Reports to CloudFormation whether a custom resource was created. Without a report, CloudFormation waits until the
 * `ServiceTimeout` of the resource.
 * @throws {Error} if the report was not accepted. Lambda then calls the function again.
 */
export async function respondToCloudFormation(
  { ResponseURL, StackId, RequestId, LogicalResourceId }: CloudFormationCustomResourceEvent,
  PhysicalResourceId: string,
  result: { Status: 'SUCCESS' } | { Status: 'FAILED'; Reason: string },
  wait: Wait = sleep,
): Promise<void> {
  const reason = 'Reason' in result && { Reason: result.Reason.slice(0, MOST_REASON) }
  const body = JSON.stringify({
    ...result,
    ...reason,
    StackId,
    RequestId,
    LogicalResourceId,
    PhysicalResourceId,
  })
  for (let attempt = 0; ; attempt++) {
    const refusal = await put(ResponseURL, body)
    if (refusal === undefined) return
    const ms = WAITS_MS[attempt]
    if (ms === undefined)
      throw new Error(`CloudFormation did not accept the report about the keys: ${refusal}.`)
    await wait(ms)
  }
}

/** Returns why the report was not accepted. The address is a secret, so no error quotes it. */
async function put(url: string, body: string): Promise<string | undefined> {
  try {
    // The signature of the address covers the type, which is empty, as in AWS's own module `cfn-response`.
    const headers = { 'content-type': '' }
    const answer = await fetch(url, {
      method: 'PUT',
      body,
      headers,
      signal: AbortSignal.timeout(ATTEMPT_MS),
    })
    await answer.arrayBuffer()
    return answer.ok ? undefined : `it answered ${answer.status}`
  } catch (error) {
    return `it could not be reached (${(error as Error).name})`
  }
}

import type { CloudFormationCustomResourceEvent } from 'aws-lambda'

/** Reports to CloudFormation whether a custom resource was created. Without a report, CloudFormation waits for an hour. */
export async function respondToCloudFormation(
  { ResponseURL, StackId, RequestId, LogicalResourceId }: CloudFormationCustomResourceEvent,
  PhysicalResourceId: string,
  result: { Status: 'SUCCESS' } | { Status: 'FAILED'; Reason: string },
): Promise<void> {
  const body = JSON.stringify({ ...result, StackId, RequestId, LogicalResourceId, PhysicalResourceId })
  await fetch(ResponseURL, { method: 'PUT', body })
}

import { runSimulation } from '@cloud-copilot/iam-simulate'
import type { Call } from '../doubles/call.ts'
import { type FunctionName, functionOf, idIn, ofType } from '../infra/resources.ts'
import type { Template } from '../infra/synthesize.ts'
import { account, region } from './resolve.ts'

export interface Statement {
  Action: string | string[]
  Resource: string | string[]
  Condition?: Record<string, Record<string, string | string[]>>
}

/** What a function's role may do, with references resolved. */
export function statementsOf(
  service: Template,
  name: FunctionName,
  resolve: (value: unknown) => unknown,
): Statement[] {
  const [, { Properties }] = functionOf(service, name)
  const role = idIn(Properties.Role)
  return ofType(service, 'AWS::IAM::Policy')
    .filter(([, policy]) => (policy.Properties.Roles as unknown[]).some((one) => idIn(one) === role))
    .flatMap(
      ([, policy]) => (resolve(policy.Properties.PolicyDocument) as { Statement: Statement[] }).Statement,
    )
}

/** Whether AWS would allow a call, by the simulator's word; a sentence where it would not. */
export async function refusal(call: Call, statements: readonly Statement[]): Promise<string | undefined> {
  const { action, resources } = permissionOf(call)
  for (const resource of resources) {
    const simulated = await runSimulation(
      {
        request: {
          action,
          principal: `arn:aws:iam::${account}:role/function`,
          resource: { resource, accountId: account },
          contextVariables: contextOf(call),
        },
        identityPolicies: [{ name: 'role', policy: { Version: '2012-10-17', Statement: statements } }],
        serviceControlPolicies: [],
        resourceControlPolicies: [],
      },
      {},
    )
    if (simulated.resultType === 'error') return `${action} on ${resource}: ${simulated.errors.message}`
    if (simulated.overallResult !== 'Allowed') return `${action} on ${resource} is not allowed`
  }
  return undefined
}

/** What IAM calls an operation, and on which resources it checks it. */
export function permissionOf({ service, operation, resources }: Call): {
  action: string
  resources: string[]
} {
  const arn = (type: string) =>
    resources.map((name) => `arn:aws:${service}:${region}:${account}:${type}${name}`)
  const action = `${service}:${actions[operation] ?? operation}`
  if (service === 'dynamodb') return { action, resources: arn('table/') }
  if (service === 's3') return { action, resources: resources.map((path) => `arn:aws:s3:::${path}`) }
  if (service === 'ssm') return { action, resources: arn('parameter') }
  if (service === 'sqs') {
    return {
      action,
      resources: resources.map(
        (url) => `arn:aws:sqs:${region}:${account}:${url.slice(url.lastIndexOf('/') + 1)}`,
      ),
    }
  }
  return { action, resources: operation === 'GetSendQuota' ? ['*'] : arn('') }
}

const actions: Record<string, string> = { SendMessageBatch: 'SendMessage', ListObjectsV2: 'ListBucket' }

function contextOf({ prefix, from }: Call): Record<string, string> {
  return {
    ...(prefix === undefined ? {} : { 's3:prefix': prefix }),
    ...(from === undefined ? {} : { 'ses:FromAddress': from }),
  }
}

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
  return statementsOfRole(service, idIn(functionOf(service, name)[1].Properties.Role), resolve)
}

/** What a role may do, with references resolved. */
export function statementsOfRole(
  service: Template,
  role: string | undefined,
  resolve: (value: unknown) => unknown,
): Statement[] {
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
    const refused = await denied({
      action,
      resource,
      principal: `arn:aws:iam::${account}:role/function`,
      context: contextOf(call),
      ofRole: statements,
    })
    if (refused) return refused
  }
  return undefined
}

/** Who asks for what, and the policies that decide on it. */
interface Request {
  action: string
  resource: string
  /** The ARN of a role, or the name of a service such as `events.amazonaws.com`. */
  principal: string
  context: Record<string, string>
  ofRole?: readonly object[]
  ofResource?: readonly object[]
}

/** Asks the simulator of IAM; a sentence if AWS would not allow it. */
export async function denied(request: Request): Promise<string | undefined> {
  const { action, resource, principal, context, ofRole, ofResource } = request
  const policy = (statements: readonly object[]) => ({ Version: '2012-10-17', Statement: statements })
  const simulated = await runSimulation(
    {
      request: {
        action,
        principal,
        resource: { resource, accountId: account },
        contextVariables: context,
      },
      identityPolicies: ofRole ? [{ name: 'role', policy: policy(ofRole) }] : [],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
      ...(ofResource && ofResource.length > 0 && { resourcePolicy: policy(ofResource) }),
    },
    {},
  )
  if (simulated.resultType === 'error') return `${action} on ${resource}: ${simulated.errors.message}`
  if (simulated.overallResult !== 'Allowed') return `${action} on ${resource} is not allowed`
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

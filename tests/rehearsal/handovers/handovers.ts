import { idIn } from '../../infra/resources.ts'
import type { Resource, Templates } from '../../infra/synthesize.ts'
import { resolver } from '../resolve.ts'
import { kinds, type Use } from './kinds.ts'
import { referencesIn } from './references.ts'

/** What can be called, with what a caller does to it. */
const targets: Record<string, string> = {
  'AWS::SNS::Topic': 'sns:Publish',
  'AWS::SQS::Queue': 'sqs:SendMessage',
  'AWS::Lambda::Function': 'lambda:InvokeFunction',
  'AWS::S3::Bucket': 's3:GetObject',
}

/** A service or a role that does something to a topic, a queue, a function or a bucket of the templates. */
export interface Handover {
  /** The resource that has it done, and where it says so. */
  by: string
  /** The logical id of the target. */
  to: string
  action: string
  use: Exclude<Use, 'no call'>
}

/**
 * Every handover that the templates describe, and the references to a target whose purpose nobody has stated. The latter
 * belong in `kinds.ts`, so a new kind of resource is never left unchecked.
 */
export function handoversOf(templates: Templates): { handovers: Handover[]; unknown: string[] } {
  const resolve = resolver(templates)
  const handovers: Handover[] = []
  const unknown: string[] = []
  for (const template of [templates.data, templates.service]) {
    for (const [id, resource] of Object.entries(template.Resources)) {
      for (const { path, to } of referencesIn(resource)) {
        const target: Resource | undefined = template.Resources[to]
        const action = targets[target?.Type ?? '']
        if (!target || action === undefined) continue
        const plain = path.replace(/\(\)$/, '')
        const kind = kinds.find(({ type, path }) => type.test(resource.Type) && path.test(plain))
        const value = (name: string) => resolve(resource.Properties[name])
        const use = kind?.use({ id, resource, template, value }, { to: target })
        if (use === undefined) unknown.push(`${resource.Type} ${plain} names ${target.Type}`)
        else if (use !== 'no call')
          handovers.push({ by: `${id} ${plain}`, to, action: use.action ?? action, use })
      }
    }
  }
  return { handovers, unknown: [...new Set(unknown)] }
}

/** The statements of the policy of a topic, a queue or a bucket, and those that permissions of a function amount to. */
export function policyOf(templates: Templates, target: string): Record<string, unknown>[] {
  const resolve = resolver(templates)
  const all = Object.values({ ...templates.data.Resources, ...templates.service.Resources })
  const owners = ['Topics', 'Queues', 'Bucket']
  const written = all
    .filter(
      ({ Properties }) =>
        Properties && owners.some((name) => [Properties[name]].flat().some((one) => idIn(one) === target)),
    )
    .flatMap(
      ({ Properties }) =>
        (resolve(Properties.PolicyDocument) as { Statement: Record<string, unknown>[] } | undefined)
          ?.Statement ?? [],
    )
  const permissions = all
    .filter(
      ({ Type, Properties }) =>
        Type === 'AWS::Lambda::Permission' && idIn(Properties.FunctionName) === target,
    )
    .map(({ Properties: { Action, Principal, SourceArn, SourceAccount } }) => ({
      Effect: 'Allow',
      Action,
      Principal: { Service: Principal },
      Resource: resolve({ 'Fn::GetAtt': [target, 'Arn'] }),
      Condition: {
        ...(SourceArn !== undefined && { ArnLike: { 'aws:SourceArn': resolve(SourceArn) } }),
        ...(SourceAccount !== undefined && { StringEquals: { 'aws:SourceAccount': resolve(SourceAccount) } }),
      },
    }))
  return [...written, ...permissions]
}

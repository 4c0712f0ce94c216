import { ACCOUNT, REGION } from './emulator.ts'

/** A resource of a template. */
export interface Resource {
  Type: string
  Properties: Record<string, unknown>
  DependsOn?: string | string[]
  DeletionPolicy?: string
}

/** A template of CloudFormation, as far as the rehearsal reads it. */
export interface Template {
  Resources: Record<string, Resource>
  Outputs?: Record<string, { Value: unknown; Export?: { Name: string } }>
}

/** What is known of all stacks: the ids of what was created, and what stacks export to others. */
export interface Known {
  ids: Map<string, string>
  types: Map<string, string>
  exports: Map<string, unknown>
}

const arns: Record<string, (id: string) => string> = {
  'AWS::DynamoDB::Table': (id) => `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/${id}`,
  'AWS::S3::Bucket': (id) => `arn:aws:s3:::${id}`,
  'AWS::Lambda::Function': (id) => `arn:aws:lambda:${REGION}:${ACCOUNT}:function:${id}`,
  'AWS::IAM::Role': (id) => `arn:aws:iam::${ACCOUNT}:role/${id}`,
  'AWS::SQS::Queue': (id) => `arn:aws:sqs:${REGION}:${ACCOUNT}:${id.split('/').at(-1)}`,
  'AWS::Logs::LogGroup': (id) => `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:${id}:*`,
}
const pseudo: Record<string, string | undefined> = {
  'AWS::Region': REGION,
  'AWS::AccountId': ACCOUNT,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
}
/** In place of an attribute of what the emulator can't create. */
const unknown = (id: string, attribute?: string) => `not-created-${id}${attribute ? `-${attribute}` : ''}`

/** Replaces references by the values that they have. */
export function resolve(value: unknown, known: Known): unknown {
  const go = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(go)
    if (typeof one !== 'object' || one === null) return one
    const [[key, argument] = ['', undefined], ...more] = Object.entries(one)
    if (more.length === 0) {
      if (key === 'Ref')
        return pseudo[String(argument)] ?? known.ids.get(String(argument)) ?? unknown(String(argument))
      if (key === 'Fn::GetAtt') return attributeOf(argument as [string, string], known)
      if (key === 'Fn::Join') {
        const [separator, parts] = argument as [string, unknown[]]
        return parts.map(go).join(separator)
      }
      if (key === 'Fn::Select') {
        const [n, list] = argument as [number, unknown]
        return (go(list) as unknown[])[n] ?? 'nothing'
      }
      if (key === 'Fn::Split') {
        const [separator, text] = argument as [string, unknown]
        return String(go(text)).split(separator)
      }
      if (key === 'Fn::ImportValue') return known.exports.get(String(argument)) ?? unknown(String(argument))
    }
    return Object.fromEntries(Object.entries(one).map(([name, inner]) => [name, go(inner)]))
  }
  return go(value)
}

function attributeOf([id, attribute]: [string, string], { ids, types }: Known): string {
  const physical = ids.get(id)
  const arn = arns[types.get(id) ?? '']
  if (physical === undefined) return unknown(id, attribute)
  if (attribute === 'Arn' && arn) return arn(physical)
  if (attribute === 'QueueName') return physical.split('/').at(-1)!
  return unknown(id, attribute)
}

/**
 * The template as moto can create it: tables instead of global tables, which it does not know; the names of FIFO queues,
 * which it does not end as CloudFormation does; without the types that it does not know, whose references become literals.
 */
export function forEmulator(template: Template, types: ReadonlySet<string>, known: Known): Template {
  const translated = Object.entries(structuredClone(template.Resources)).map(
    ([id, one]) => [id, translate(id, one)] as const,
  )
  const kept = new Map(translated.filter(([, { Type }]) => types.has(Type)))
  const literal = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(literal)
    if (typeof value !== 'object' || value === null) return value
    const [[key, argument] = ['', undefined], ...more] = Object.entries(value)
    const names =
      key === 'Ref' ? String(argument) : key === 'Fn::GetAtt' ? (argument as string[])[0]! : undefined
    if (more.length === 0 && names !== undefined && !names.startsWith('AWS::') && !kept.has(names))
      return resolve(value, known)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, literal(inner)]))
  }
  for (const one of kept.values()) {
    const needed = [one.DependsOn ?? []].flat().filter((id) => kept.has(id))
    delete one.DependsOn
    if (needed.length > 0) one.DependsOn = needed
  }
  const { Outputs = {} } = template
  return literal({ Resources: Object.fromEntries(kept), Outputs }) as Template
}

/** The resource as moto knows it. */
export function translate(id: string, one: Resource): Resource {
  const { Type, Properties } = one
  if (Type === 'AWS::SQS::Queue' && Properties.FifoQueue)
    return { ...one, Properties: { QueueName: `${id}.fifo`, ...Properties } }
  if (Type !== 'AWS::DynamoDB::GlobalTable') return one
  const { KeySchema, AttributeDefinitions, BillingMode, TimeToLiveSpecification, Replicas } = Properties
  const [{ PointInTimeRecoverySpecification, DeletionProtectionEnabled } = {} as Record<string, unknown>] =
    Replicas as Record<string, unknown>[]
  const table = { KeySchema, AttributeDefinitions, BillingMode, TimeToLiveSpecification }
  return {
    ...one,
    Type: 'AWS::DynamoDB::Table',
    Properties: { ...table, PointInTimeRecoverySpecification, DeletionProtectionEnabled },
  }
}

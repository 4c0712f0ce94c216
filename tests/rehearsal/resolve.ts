import type { Resource, Templates } from '../infra/synthesize.ts'

export const account = '000000000000'
export const region = 'us-east-1'

/** What CloudFormation would put in place of references, for resources that are named by their logical ids. */
export function resolver({ data, service }: Templates): (value: unknown) => unknown {
  const resources = { ...data.Resources, ...service.Resources }
  const exported = new Map(
    Object.values(data.Outputs ?? {}).map(({ Value, Export }) => [String(Export?.Name), Value]),
  )
  const functions: Record<string, (given: never) => unknown> = {
    Ref: (id: string) => pseudo[id] ?? reference(id, resources[id]),
    'Fn::GetAtt': ([id, attribute]: [string, string]) => attributeOf(id, attribute, resources[id]),
    'Fn::ImportValue': (name: string) => resolve(exported.get(name)),
    'Fn::Join': ([by, parts]: [string, unknown[]]) => parts.map((part) => String(resolve(part))).join(by),
    'Fn::Split': ([by, text]: [string, unknown]) => String(resolve(text)).split(by),
    'Fn::Sub': (text: string) =>
      text.replace(/\$\{([\w:]+)\}/g, (_, name: string) => String(resolve({ Ref: name }))),
    'Fn::Select': ([n, list]: [number, unknown]) => (resolve(list) as unknown[])[n],
  }
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve)
    if (typeof value !== 'object' || value === null) return value
    const [[name = '', given] = [], ...more] = Object.entries(value)
    const evaluate = more.length === 0 ? functions[name] : undefined
    if (evaluate) return evaluate(given as never)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolve(one)]))
  }
  return resolve
}

const pseudo: Record<string, string> = {
  'AWS::AccountId': account,
  'AWS::Region': region,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::StackId': `arn:aws:cloudformation:${region}:${account}:stack/Service/6f9c4e10-c7a5-11f1-8f3a-0affe3a1b2c3`,
}

export function queueName(id: string, { Properties }: Resource): string {
  return Properties.FifoQueue ? `${id}.fifo` : id
}

function reference(id: string, resource: Resource | undefined): string {
  if (resource?.Type === 'AWS::SQS::Queue') {
    return `https://sqs.${region}.amazonaws.com/${account}/${queueName(id, resource)}`
  }
  if (resource?.Type === 'AWS::SNS::Topic') return `arn:aws:sns:${region}:${account}:${id}`
  return resource?.Type === 'AWS::S3::Bucket' ? id.toLowerCase() : id
}

function attributeOf(id: string, attribute: string, resource: Resource | undefined): string {
  if (attribute === 'DomainName') return 'd111111abcdef8.cloudfront.net'
  if (attribute !== 'Arn' || !resource) return `${id}.${attribute}`
  const arn = (service: string, name: string) => `arn:aws:${service}:${region}:${account}:${name}`
  const arns: Record<string, string> = {
    'AWS::DynamoDB::GlobalTable': arn('dynamodb', `table/${id}`),
    'AWS::SQS::Queue': arn('sqs', queueName(id, resource)),
    'AWS::S3::Bucket': `arn:aws:s3:::${id.toLowerCase()}`,
    'AWS::Logs::LogGroup': arn('logs', `log-group:${id}:*`),
    'AWS::Lambda::Function': arn('lambda', `function:${id}`),
    'AWS::Events::Rule': arn('events', `rule/${id}`),
    'AWS::KMS::Key': arn('kms', `key/${id}`),
  }
  return arns[resource.Type] ?? arn('unknown', id)
}

import type { IncomingHttpHeaders } from 'node:http'

/** One call to AWS. */
export interface Call {
  /** The name in signatures: `dynamodb`, `sqs`, `s3`, `ses`, `ssm`. */
  service: string
  operation: string
  /** The tables, the queue, the bucket and key, the parameter, or the identity and the configuration set. */
  resources: string[]
  /** The first item or partition of DynamoDB that it names. */
  key?: string
  /** The prefix of the files that were listed. */
  prefix?: string
  /** The sender of an email. */
  from?: string
  /** What DynamoDB would charge at least, as if each item or page that is read had at most 4 KB. */
  units?: { read: number; write: number }
}

/** Reads the call from a signed request. */
export function callOf(method: string, url: string, headers: IncomingHttpHeaders, body: Buffer): Call {
  const service =
    /Credential=[^/]*\/[^/]*\/[^/]*\/([^/]+)\//.exec(headers.authorization ?? '')?.[1] ?? 'unsigned'
  if (service === 's3') return s3Call(method, new URL(url, 'http://s3'))
  if (service === 'ses') {
    const form = new URLSearchParams(body.toString())
    const operation = form.get('Action') ?? ''
    const source = form.get('Source')
    if (source === null) return { service, operation, resources: [] }
    const from = /<([^<>]+)>$/.exec(source)?.[1] ?? source
    const identity = `identity/${from.slice(from.lastIndexOf('@') + 1)}`
    const set = form.get('ConfigurationSetName')
    const recipients = [...form].filter(([name]) => name.startsWith('Destinations.member.'))
    return {
      service,
      operation,
      from,
      resources: [
        identity,
        ...(set ? [`configuration-set/${set}`] : []),
        // In the sandbox, SES asks for them too.
        ...recipients.map(([, to]) => `identity/${to}`),
      ],
    }
  }
  if (service === 'cloudformation') {
    const form = new URLSearchParams(body.toString())
    return { service, operation: form.get('Action') ?? '', resources: listOf(form.get('StackName')) }
  }
  const operation = String(headers['x-amz-target']).split('.')[1] ?? ''
  const content = JSON.parse(body.toString() || '{}') as Content
  const { TableName, RequestItems, QueueUrl, Name } = content
  const resources = RequestItems ? Object.keys(RequestItems) : listOf(TableName ?? QueueUrl ?? Name)
  return {
    service,
    operation,
    resources,
    ...(service === 'dynamodb' && { units: unitsOf(operation, content), key: keyOf(content) }),
  }
}

type Named = Record<string, { S?: string }>
interface Content {
  Item?: Named
  Key?: Named
  ExpressionAttributeValues?: Named
  TableName?: string
  RequestItems?: Record<
    string,
    { Keys?: Named[] } | { PutRequest?: { Item: Named }; DeleteRequest?: { Key: Named } }[]
  >
  QueueUrl?: string
  Name?: string
}

/** The operations that the files port uses, by path-style addresses. */
function s3Call(method: string, { pathname, searchParams }: URL): Call {
  const [, bucket = '', ...key] = decodeURIComponent(pathname).split('/')
  const path = key.join('/')
  const operations: Record<string, string> = {
    GET: path === '' ? 'ListObjectsV2' : 'GetObject',
    PUT: 'PutObject',
    DELETE: 'DeleteObject',
    HEAD: 'HeadObject',
  }
  return {
    service: 's3',
    operation: operations[method] ?? method,
    resources: [path ? `${bucket}/${path}` : bucket],
    ...(path === '' && { prefix: searchParams.get('prefix') ?? '' }),
  }
}

function keyOf({ Item, Key, ExpressionAttributeValues, RequestItems = {} }: Content): string {
  const [batch] = Object.values(RequestItems)
  const [first] = Array.isArray(batch) ? batch : []
  const named =
    Item ??
    Key ??
    (Array.isArray(batch) ? (first?.PutRequest?.Item ?? first?.DeleteRequest?.Key) : batch?.Keys?.[0])
  return named ? `${named.pk?.S}/${named.sk?.S}` : String(ExpressionAttributeValues?.[':pk']?.S)
}

function listOf(name: string | null | undefined): string[] {
  return name ? [name] : []
}

/** https://aws.amazon.com/dynamodb/pricing/on-demand: a unit writes up to 1 KB or reads up to 4 KB. */
function unitsOf(operation: string, { Item, RequestItems = {} }: Content): { read: number; write: number } {
  const written = (item: unknown) => Math.ceil(Buffer.byteLength(JSON.stringify(item)) / 1024)
  const all = Object.values(RequestItems)
  const puts = all.flatMap((one) => (Array.isArray(one) ? one : []))
  const keys = all.flatMap((one) => (Array.isArray(one) ? [] : (one.Keys ?? [])))
  if (operation === 'BatchWriteItem') {
    return {
      read: 0,
      write: puts.reduce((sum, { PutRequest }) => sum + (PutRequest ? written(PutRequest.Item) : 1), 0),
    }
  }
  if (operation === 'PutItem') return { read: 0, write: written(Item) }
  if (operation === 'DeleteItem') return { read: 0, write: 1 }
  return { read: Math.max(1, keys.length), write: 0 }
}

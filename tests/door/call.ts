import type { IncomingHttpHeaders } from 'node:http'

/** One call to AWS as the door saw it. */
export interface Call {
  /** As signatures name it: `dynamodb`, `sqs`, `s3`, `ses`, `ssm`. */
  service: string
  operation: string
  /** The tables, the queue, the bucket and key, the parameter, or the identity and the configuration set. */
  resources: string[]
  /** Of the files that were listed. */
  prefix?: string
  /** Who sends. */
  from?: string
}

/** Tells from a signed request what it asks of whom. */
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
    return { service, operation, from, resources: [identity, ...(set ? [`configuration-set/${set}`] : [])] }
  }
  if (service === 'cloudformation') {
    const form = new URLSearchParams(body.toString())
    return { service, operation: form.get('Action') ?? '', resources: only(form.get('StackName')) }
  }
  const operation = String(headers['x-amz-target']).split('.')[1] ?? ''
  const { TableName, RequestItems, QueueUrl, Name } = JSON.parse(body.toString() || '{}') as Asked
  const resources = RequestItems ? Object.keys(RequestItems) : only(TableName ?? QueueUrl ?? Name)
  return { service, operation, resources }
}

interface Asked {
  TableName?: string
  RequestItems?: Record<string, unknown>
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

function only(name: string | null | undefined): string[] {
  return name ? [name] : []
}

import { text } from 'node:stream/consumers'
import { listenOnLoopback } from '../support/loopback-server.ts'

/** The parts of Parameter Store that store and read a parameter. */
export interface Parameters {
  url: string
  kept: Map<string, { value: string; type: string }>
  close(): Promise<void>
}

interface Content {
  Name: string
  Value?: string
  Type?: string
  Overwrite?: boolean
}

/** Starts it on loopback. */
export async function startParameters(): Promise<Parameters> {
  const kept: Parameters['kept'] = new Map()
  const server = await listenOnLoopback(async (request, response) => {
    const content = JSON.parse(await text(request)) as Content
    const operation = String(request.headers['x-amz-target']).split('.')[1]
    const { status, body } = operation === 'PutParameter' ? put(content, kept) : get(content, kept)
    response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body))
  })
  return {
    url: server.url,
    kept,
    close: server.close,
  }
}

function put({ Name, Value = '', Type = 'String', Overwrite = false }: Content, kept: Parameters['kept']) {
  if (kept.has(Name) && !Overwrite) return { status: 400, body: { __type: 'ParameterAlreadyExists' } }
  kept.set(Name, { value: Value, type: Type })
  return { status: 200, body: { Version: 1 } }
}

function get({ Name }: Content, kept: Parameters['kept']) {
  const stored = kept.get(Name)
  if (!stored) return { status: 400, body: { __type: 'ParameterNotFound' } }
  return {
    status: 200,
    body: {
      Parameter: {
        Name,
        ARN: `arn:aws:ssm:us-east-1:000000000000:parameter${Name}`,
        Value: stored.value,
        Type: stored.type,
        Version: 1,
      },
    },
  }
}

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** Speaks as much of Parameter Store's protocol as keeping and reading a parameter takes. */
export interface Parameters {
  url: string
  kept: Map<string, { value: string; type: string }>
  close(): Promise<void>
}

interface Asked {
  Name: string
  Value?: string
  Type?: string
  Overwrite?: boolean
}

export async function startParameters(): Promise<Parameters> {
  const kept: Parameters['kept'] = new Map()
  const server = createServer(async (request, response) => {
    const asked = JSON.parse(await text(request)) as Asked
    const operation = String(request.headers['x-amz-target']).split('.')[1]
    const { status, body } = operation === 'PutParameter' ? put(asked, kept) : get(asked, kept)
    response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    kept,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function put({ Name, Value = '', Type = 'String', Overwrite = false }: Asked, kept: Parameters['kept']) {
  if (kept.has(Name) && !Overwrite) return { status: 400, body: { __type: 'ParameterAlreadyExists' } }
  kept.set(Name, { value: Value, type: Type })
  return { status: 200, body: { Version: 1 } }
}

function get({ Name }: Asked, kept: Parameters['kept']) {
  const standing = kept.get(Name)
  if (!standing) return { status: 400, body: { __type: 'ParameterNotFound' } }
  return {
    status: 200,
    body: {
      Parameter: {
        Name,
        ARN: `arn:aws:ssm:us-east-1:000000000000:parameter${Name}`,
        Value: standing.value,
        Type: standing.type,
        Version: 1,
      },
    },
  }
}

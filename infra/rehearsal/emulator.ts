import { execFile, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

/** The account that the emulator pretends to be. */
export const ACCOUNT = '123456789012'
export const REGION = 'us-east-1'

/** moto's server, in its own process. */
export interface Emulator {
  url: string
  version: string
  /** The types of resources that its CloudFormation creates. */
  types: ReadonlySet<string>
  close(): Promise<void>
}

const question =
  'import json,moto,moto.server;from moto.cloudformation.parsing import get_model_map as m;' +
  'print(json.dumps({"version":moto.__version__,"types":list(m())}))'

/** Starts moto on a free port of loopback; `undefined` if this machine has no `python3` with `moto`. */
export async function startEmulator(): Promise<Emulator | undefined> {
  const about = await promisify(execFile)('python3', ['-c', question]).catch(() => undefined)
  if (!about) return undefined
  const { version, types } = JSON.parse(about.stdout) as { version: string; types: string[] }
  const port = await freePort()
  const environment = { ...process.env, MOTO_IAM_LOAD_MANAGED_POLICIES: 'false' }
  const child = spawn('python3', ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)], {
    env: environment,
    stdio: 'ignore',
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const kill = () => void child.kill()
  process.once('exit', kill)
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; ; tries++) {
    const answer = await fetch(`${url}/moto-api/config`).catch(() => undefined)
    if (answer?.ok) break
    if (tries === 300 || child.exitCode !== null) {
      kill()
      throw new Error('moto did not start. Run `python3 -m moto.server` to see why.')
    }
    await sleep(200)
  }
  const close = async () => {
    kill()
    await ended
    process.off('exit', kill)
  }
  return { url, version, types: new Set(types), close }
}

/**
 * Points all AWS clients in this process at the emulator, with invented credentials. Returns a function that undoes it.
 */
export function enter({ url }: Emulator): () => void {
  const before = Object.entries(process.env).filter(([name]) => name.startsWith('AWS_'))
  const leave = () => {
    for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) delete process.env[name]
  }
  leave()
  const services = ['S3', 'SQS', 'SSM', 'SES', 'DYNAMODB', 'CLOUDFORMATION']
  Object.assign(process.env, {
    AWS_ACCESS_KEY_ID: 'rehearsal',
    AWS_SECRET_ACCESS_KEY: 'rehearsal',
    AWS_REGION: REGION,
    AWS_ENDPOINT_URL: url,
    ...Object.fromEntries(services.map((service) => [`AWS_ENDPOINT_URL_${service}`, url])),
  })
  return () => {
    leave()
    Object.assign(process.env, Object.fromEntries(before))
  }
}

/** Calls a service for which the project has no client. */
export async function ask(
  { url }: Pick<Emulator, 'url'>,
  service: string,
  {
    path = '/',
    target,
    form,
    json,
  }: { path?: string; target?: string; form?: Record<string, string>; json?: object },
): Promise<string> {
  const answer = await fetch(url + path, {
    method: form || json ? 'POST' : 'GET',
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=rehearsal/20261101/${REGION}/${service}/aws4_request, SignedHeaders=host, Signature=0`,
      ...(target && { 'x-amz-target': target, 'content-type': 'application/x-amz-json-1.1' }),
    },
    ...(form && { body: new URLSearchParams(form) }),
    ...(json && { body: JSON.stringify(json) }),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${service} answered ${answer.status}: ${text.slice(0, 200)}`)
  return text
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise((resolve) => server.close(resolve))
  return port
}

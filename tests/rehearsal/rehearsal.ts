import { statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { dynamoDb } from '../../functions/adapters/aws/clients.ts'
import type { Configuration } from '../../functions/domain/model/configuration.ts'
import { bundle } from '../../infra/bundle.ts'
import { entries, type QueueName } from '../../infra/entries.ts'
import type { Call } from '../doubles/call.ts'
import { type Emulators, makeTable, startEmulators } from '../doubles/emulators.ts'
import {
  environmentOf,
  type FunctionName,
  functionNames,
  functionOf,
  idIn,
  ofType,
} from '../infra/resources.ts'
import { synthesizeInto, type Template, type Templates } from '../infra/synthesize.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { callersIn } from './callers.ts'
import type { Page, request as requestOf } from './events.ts'
import { type Line, listen } from './log.ts'
import { queueName, resolver } from './resolve.ts'
import { deliveries, type Handler, triggers } from './trigger.ts'

/** The deployed shape on this machine: what stands in the templates, on emulators, around the bundles themselves. */
export interface Rehearsal {
  templates: Templates
  emulators: Emulators
  /** Bytes of each function's bundle. */
  sizes: Map<FunctionName, number>
  /** Calls a function with the environment that the template gives it. */
  invoke(name: FunctionName, event: unknown): Promise<unknown>
  /** What its schedule does, its event, or a request of somebody. */
  tick(name: FunctionName): Promise<unknown>
  event(event: object): Promise<unknown>
  ask(request: ReturnType<typeof requestOf>): Promise<Page>
  /** Lets a function start anew at its next call, as after a crash. */
  restart(name: FunctionName): void
  /** Lets a queue's function handle everything that waits in it, as the template's trigger does. */
  drain(name: QueueName): Promise<number>
  /** The same, but with each message once, and again what failed until it is put aside. */
  deliver(name: QueueName): Promise<void>
  /** What each function asked of AWS. */
  calls: Map<FunctionName, Call[]>
  /** What each function logged. */
  lines: Map<FunctionName, Line[]>
  resolve: (value: unknown) => unknown
  close(): Promise<void>
}

export async function rehearse(
  configuration: Configuration,
  load: (file: string) => Promise<Handler> = importFile,
): Promise<Rehearsal> {
  // The test runner lets Node load what lies in such a folder, so that the bundle is tried as it stands.
  const folder = join(temporaryFolder(), 'node_modules')
  const bundles = join(folder, 'bundles')
  const [emulators] = await Promise.all([
    startEmulators(),
    bundle(Object.keys(entries), configuration, bundles),
  ])
  const assembly = join(folder, 'cdk.out')
  const templates = synthesizeInto(assembly, bundles, configuration)
  const files = new Map(functionNames.map((name) => [name, fileOf(templates.service, name, assembly)]))
  await makeResources(templates, emulators)
  const resolve = resolver(templates)
  const calls = new Map<FunctionName, Call[]>(functionNames.map((name) => [name, []]))
  const lines = new Map<FunctionName, Line[]>(functionNames.map((name) => [name, []]))
  const handlers = new Map<FunctionName, Handler>()

  async function invoke(name: FunctionName, event: unknown): Promise<unknown> {
    const handler = handlers.get(name) ?? (await load(files.get(name)!))
    handlers.set(name, handler)
    const environment = resolve(environmentOf(templates.service, name)) as Record<string, string>
    const before = emulators.door.calls.length
    Object.assign(process.env, environment)
    const logs = listen(lines.get(name)!)
    try {
      // Lambda hands over JSON.
      return await handler(JSON.parse(JSON.stringify(event)), { getRemainingTimeInMillis: () => 60_000 })
    } finally {
      logs.stop()
      for (const variable of Object.keys(environment)) delete process.env[variable]
      calls.get(name)?.push(...emulators.door.calls.slice(before))
      // Whatever ended in the middle starts anew.
      if (emulators.door.dead) handlers.delete(name)
      emulators.door.dead = false
    }
  }

  const callers = callersIn(templates.service, resolve)
  return {
    templates,
    emulators,
    sizes: new Map([...calls.keys()].map((name) => [name, statSync(files.get(name)!).size])),
    invoke,
    tick: async (name) => invoke(callers.scheduled(name), {}),
    event: async (event) => invoke(callers.takerOf(event), event),
    ask: async (request) => {
      const { method, path } = request.requestContext.http
      return (await invoke(callers.routed(method, path), request)) as Page
    },
    restart: (name) => void handlers.delete(name),
    drain: triggers(templates.service, resolve, invoke),
    deliver: deliveries(templates.service, resolve, invoke),
    calls,
    lines,
    resolve,
    close: () => emulators.close(),
  }
}

async function makeResources({ data, service }: Templates, { queues }: Emulators): Promise<void> {
  const client = dynamoDb()
  for (const [id] of ofType(data, 'AWS::DynamoDB::GlobalTable')) await makeTable(client, id)
  for (const template of [data, service]) {
    for (const [id] of ofType(template, 'AWS::S3::Bucket')) queues.createBucket(id.toLowerCase())
  }
  makeQueues({ data, service }, { queues })
}

/** Makes the queues as the template describes them, in place of those that were there. */
export function makeQueues({ data, service }: Templates, { queues }: Pick<Emulators, 'queues'>): void {
  for (const [id, resource] of inOrder(service)) {
    queues.deleteQueue(queueName(id, resource))
    const { VisibilityTimeout, FifoQueue, RedrivePolicy } = resource.Properties as {
      VisibilityTimeout?: number
      FifoQueue?: boolean
      RedrivePolicy?: { deadLetterTargetArn: unknown; maxReceiveCount: number }
    }
    const deadLetters = idIn(RedrivePolicy?.deadLetterTargetArn)
    queues.createQueue(queueName(id, resource), {
      attributes: {
        ...(VisibilityTimeout && { VisibilityTimeout: String(VisibilityTimeout) }),
        ...(FifoQueue && { FifoQueue: 'true' }),
        ...(RedrivePolicy &&
          deadLetters && {
            RedrivePolicy: JSON.stringify({
              deadLetterTargetArn: resolver({ data, service })(RedrivePolicy.deadLetterTargetArn),
              maxReceiveCount: RedrivePolicy.maxReceiveCount,
            }),
          }),
      },
    })
  }
}

/** Queues for dead letters first. */
function inOrder(service: Template) {
  const all = ofType(service, 'AWS::SQS::Queue')
  return [
    ...all.filter(([, { Properties }]) => !Properties.RedrivePolicy),
    ...all.filter(([, { Properties }]) => Properties.RedrivePolicy),
  ]
}

/** The file that a function's `Handler` names in what was uploaded for it. */
function fileOf(service: Template, name: FunctionName, assembly: string): string {
  const { Code, Handler } = functionOf(service, name)[1].Properties as {
    Code: { S3Key: string }
    Handler: string
  }
  if (Handler !== 'index.handler') throw new Error(`${name} is called as ${Handler}.`)
  return join(assembly, `asset.${Code.S3Key.replace('.zip', '')}`, 'index.mjs')
}

async function importFile(file: string): Promise<Handler> {
  return ((await import(/* @vite-ignore */ pathToFileURL(file).href)) as { handler: Handler }).handler
}

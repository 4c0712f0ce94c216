import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { dynamoDb } from '../../functions/aws/clients.ts'
import type { Configuration } from '../../functions/model/configuration.ts'
import { bundle } from '../../infra/bundle.ts'
import { entries, type QueueName } from '../../infra/entries.ts'
import type { Call } from '../door/call.ts'
import { type Emulators, makeTable, startEmulators } from '../door/emulators.ts'
import { environmentOf, type FunctionName, functionNames, idIn, ofType } from '../infra/resources.ts'
import type { Template, Templates } from '../infra/synthesize.ts'
import { type Line, listen } from './log.ts'
import { queueName, resolver } from './resolve.ts'
import { type Handler, triggers } from './trigger.ts'

/** The deployed shape on this machine: what stands in the templates, on emulators, around the bundles themselves. */
export interface Rehearsal {
  emulators: Emulators
  /** Bytes of each function's bundle. */
  sizes: Map<FunctionName, number>
  /** Calls a function with the environment that the template gives it. */
  invoke(name: FunctionName, event: unknown): Promise<unknown>
  /** Lets a queue's function handle everything that waits in it, as the template's trigger does. */
  drain(name: QueueName): Promise<number>
  /** What each function asked of AWS. */
  calls: Map<FunctionName, Call[]>
  /** What each function logged. */
  lines: Map<FunctionName, Line[]>
  resolve: (value: unknown) => unknown
  close(): Promise<void>
}

export async function rehearse(templates: Templates, configuration: Configuration): Promise<Rehearsal> {
  // The test runner lets Node load what lies in such a folder, so that the bundle is tried as it stands.
  const bundles = join(mkdtempSync(join(tmpdir(), 'rehearsal-')), 'node_modules')
  const [emulators] = await Promise.all([
    startEmulators(),
    bundle(Object.keys(entries), configuration, bundles),
  ])
  await makeResources(templates, emulators)
  const resolve = resolver(templates)
  const calls = new Map<FunctionName, Call[]>(functionNames.map((name) => [name, []]))
  const lines = new Map<FunctionName, Line[]>(functionNames.map((name) => [name, []]))
  const handlers = new Map<FunctionName, Handler>()

  async function invoke(name: FunctionName, event: unknown): Promise<unknown> {
    const handler = handlers.get(name) ?? (await load(join(bundles, name, 'index.mjs')))
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
    }
  }

  return {
    emulators,
    sizes: new Map([...calls.keys()].map((name) => [name, statSync(join(bundles, name, 'index.mjs')).size])),
    invoke,
    drain: triggers(templates.service, resolve, invoke),
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
  for (const [id, resource] of inOrder(service)) {
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

async function load(file: string): Promise<Handler> {
  return ((await import(/* @vite-ignore */ pathToFileURL(file).href)) as { handler: Handler }).handler
}

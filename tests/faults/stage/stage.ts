import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { mock } from 'node:test'
import { pathToFileURL } from 'node:url'
import { constants, Script } from 'node:vm'
import { transform } from 'esbuild'
import { dynamoDb, s3 } from '../../../functions/adapters/aws/clients.ts'
import { DynamoTable } from '../../../functions/adapters/aws/dynamodb/dynamo-table.ts'
import type { Configuration } from '../../../functions/domain/model/configuration.ts'
import { keysText } from '../../../functions/store/keys-record.ts'
import { Subscribers } from '../../../functions/store/subscribers/subscribers.ts'
import type { QueueName } from '../../../infra/entries.ts'
import type { CaughtMail } from '../../doubles/ses-catcher.ts'
import { environmentOf, type FunctionName, functionNames, ofType } from '../../infra/resources.ts'
import type { Templates } from '../../infra/synthesize.ts'
import { request } from '../../rehearsal/events.ts'
import { servePublicly } from '../../rehearsal/public-feeds.ts'
import { makeQueues, type Rehearsal, rehearse } from '../../rehearsal/rehearsal.ts'
import type { Handler } from '../../rehearsal/trigger.ts'
import { polled } from '../news.ts'
import { keys, readers } from '../readers.ts'
import type { StageStores } from './stored-state.ts'

/** A deployed stage: the bundles on emulators, with a clock that the test moves. */
export class Stage {
  readonly templates: Templates
  readonly rehearsal: Rehearsal
  readonly stores: StageStores
  readonly #news: Record<string, string> = {}
  #feeds: { close(): Promise<void> } | undefined

  private constructor(rehearsal: Rehearsal) {
    const { templates } = rehearsal
    this.templates = templates
    this.rehearsal = rehearsal
    this.stores = {
      tables: ofType(templates.data, 'AWS::DynamoDB::GlobalTable').map(([id]) => id),
      buckets: [templates.data, templates.service].flatMap((template) =>
        ofType(template, 'AWS::S3::Bucket').map(([id]) => id.toLowerCase()),
      ),
      dynamoDb: dynamoDb(),
      s3: s3(),
    }
  }

  static async open(configuration: Configuration, now: string): Promise<Stage> {
    mock.timers.enable({ apis: ['Date'], now: Date.parse(now) })
    const stage = new Stage(await rehearse(configuration, startAnew()))
    stage.#feeds = await servePublicly(stage.#news)
    return stage
  }

  /** Sets what the outlets serve from now on. */
  serve(poll: number): void {
    Object.assign(this.#news, polled[poll])
  }

  set time(at: string) {
    mock.timers.setTime(Date.parse(at))
  }

  later(minutes: number): void {
    mock.timers.setTime(Date.now() + minutes * 60_000)
  }

  get mails(): CaughtMail[] {
    return this.rehearsal.emulators.mails.mails
  }

  /** How many emails SES accepts until its daily limit. */
  set remainingQuota(emails: number) {
    const { quota } = this.rehearsal.emulators.mails
    quota.MaxSendRate = 500
    quota.SentLast24Hours = quota.Max24HourSend - emails
  }

  /** Stores the keys, as a deployment does, and the first subscribers. */
  async fill(): Promise<void> {
    const { KEYS_PARAMETER } = environmentOf(this.templates.service, 'routes')
    const { kept } = this.rehearsal.emulators.parameters
    kept.set(String(this.rehearsal.resolve(KEYS_PARAMETER)), { value: keysText(keys), type: 'SecureString' })
    const table = this.stores.tables.find((name) => name.startsWith('Subscribers'))!
    await new Subscribers(new DynamoTable(this.stores.dynamoDb, table, () => new Date())).put(readers())
  }

  /** Empties the queues and restarts the functions. */
  startAnew(): void {
    const { emulators, restart } = this.rehearsal
    for (const name of functionNames) restart(name)
    for (const lines of this.rehearsal.lines.values()) lines.length = 0
    makeQueues(this.templates, emulators)
    emulators.door.reset()
  }

  /** Runs a scheduled function. A failure is ignored, because the next run continues. */
  async tick(name: FunctionName): Promise<void> {
    await this.rehearsal.tick(name).catch(() => {})
  }

  /** Delivers an event, up to three times if the function fails. */
  async event(event: object): Promise<void> {
    for (let tries = 0; tries < 3; tries++) {
      const done = await this.rehearsal.event(event).then(
        () => true,
        () => false,
      )
      if (done) return
    }
  }

  /** Presses a button, and again if no page confirms it. */
  async press(path: string, form: Record<string, string>): Promise<void> {
    const originKey = this.rehearsal.resolve({
      'Fn::Select': [2, { 'Fn::Split': ['/', { Ref: 'AWS::StackId' }] }],
    })
    for (let tries = 0; tries < 3; tries++) {
      const event = request('POST', path, String(originKey), form)
      const answer = await this.rehearsal.ask(event).catch(() => undefined)
      if (answer && answer.statusCode < 400) return
    }
  }

  deliver(name: QueueName): Promise<void> {
    return this.rehearsal.deliver(name)
  }

  /** Messages that were set aside, with the name of the queue. */
  deadLetters(): string[] {
    return ofType(this.templates.service, 'AWS::SQS::Queue').flatMap(([id, { Properties }]) => {
      if (Properties.RedrivePolicy) return []
      const name = Properties.FifoQueue ? `${id}.fifo` : id
      const { ready = [] } = this.rehearsal.emulators.queues.inspectQueue(name)?.messages ?? {}
      return ready.map(({ body }) => `${id}: ${body}`)
    })
  }

  async close(): Promise<void> {
    await this.rehearsal.close()
    await this.#feeds?.close()
    mock.timers.reset()
  }
}

/** Returns a function that starts a bundle, each time with its own memory, which is freed when nothing refers to it. */
function startAnew(): (file: string) => Promise<Handler> {
  const scripts = new Map<string, Promise<Script>>()
  return async (file) => {
    const url = pathToFileURL(file).href
    const script =
      scripts.get(file) ??
      transform(readFileSync(file, 'utf8'), {
        format: 'cjs',
        platform: 'node',
        define: { 'import.meta.url': JSON.stringify(url) },
        banner: '(function (module, exports, require) {',
        footer: '})',
      }).then(
        ({ code }) =>
          new Script(code, {
            filename: file,
            importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
          }),
      )
    scripts.set(file, script)
    const module = { exports: {} as { handler: Handler } }
    const start = (await script).runInThisContext() as (...given: unknown[]) => void
    start(module, module.exports, createRequire(url))
    return module.exports.handler
  }
}

import type { Hono } from 'hono'
import type { LocalContext } from '../../../functions/adapters/local/local-context.ts'
import { Sender } from '../../../functions/adapters/local/mail/sender.ts'
import { LocalPipeline } from '../../../functions/adapters/local/scheduler/pipeline.ts'
import { RequestQueue } from '../../../functions/adapters/local/scheduler/request-queue.ts'
import { createTick, type SchedulerDeps } from '../../../functions/adapters/local/scheduler/scheduler.ts'
import { firstCycle, prepareOnce } from '../../../functions/adapters/local/server/serve.ts'
import { webApp } from '../../../functions/adapters/local/server/web-app.ts'
import { endLeases } from '../../../functions/store/lease.ts'

const run = { sample: false, folder: '', say: () => {} }

/** The process of one machine as `npm start` creates it, without its port and timers. */
export class DigestProcess {
  readonly context: LocalContext
  readonly app: Hono
  readonly #requests: RequestQueue
  readonly #sender: Sender
  readonly #deps: SchedulerDeps
  readonly #minute: () => Promise<void>

  constructor(context: LocalContext) {
    const { signal } = new AbortController()
    const pipeline = new LocalPipeline(context)
    const sender = new Sender(context, signal)
    const requests = new RequestQueue(context, sender, signal)
    this.context = context
    this.#sender = sender
    this.#requests = requests
    this.#deps = {
      context,
      pipeline,
      requests,
      sender,
      prepare: prepareOnce(context, run),
      reloadConfiguration: async () => {},
    }
    this.#minute = createTick(this.#deps)
    this.app = webApp(context, requests, pipeline)
  }

  /** @throws {Error} if it could not start. */
  async start(): Promise<void> {
    const { context } = this
    for (const table of [context.content, context.subscribers]) await endLeases(table)
    await firstCycle(this.#deps, run).catch((error: Error) =>
      context.logger.error('first cycle failed and will be retried', { error: error.message }),
    )
    await this.idle()
  }

  async minute(): Promise<void> {
    await this.#minute()
    await this.idle()
  }

  /** Submits a form. Work in the background continues after the answer. */
  async post(path: string, form: Record<string, string>): Promise<Response> {
    const body = new URLSearchParams(form).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const env = { incoming: { socket: { remoteAddress: '192.0.2.1' } } }
    return this.app.request(path, { method: 'POST', headers, body }, env)
  }

  async idle(): Promise<void> {
    await this.#requests.idle()
    await this.#sender.idle()
  }
}

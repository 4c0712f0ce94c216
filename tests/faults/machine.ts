import type { Hono } from 'hono'
import { Line } from '../../functions/local/line.ts'
import type { LocalHome } from '../../functions/local/local-home.ts'
import { RequestQueue } from '../../functions/local/request-queue.ts'
import { everyMinute, type Work } from '../../functions/local/schedule.ts'
import { Sender } from '../../functions/local/sender.ts'
import { beginning, firstCycle } from '../../functions/local/serve.ts'
import { webApp } from '../../functions/local/web-app.ts'
import { endLeases } from '../../functions/store/lease.ts'

const run = { sample: false, folder: '', say: () => {} }

/** The process of one machine, as `npm start` sets it up, without its port and its timers. */
export class Machine {
  readonly home: LocalHome
  readonly app: Hono
  readonly #requests: RequestQueue
  readonly #sender: Sender
  readonly #work: Work
  readonly #minute: () => Promise<void>

  constructor(home: LocalHome) {
    const { signal } = new AbortController()
    const line = new Line(home)
    const sender = new Sender(home, signal)
    const requests = new RequestQueue(home, sender, signal)
    this.home = home
    this.#sender = sender
    this.#requests = requests
    this.#work = { home, line, requests, sender, begin: beginning(home, run), reconfigure: () => {} }
    this.#minute = everyMinute(this.#work)
    this.app = webApp(home, requests, line)
  }

  /** Rejects where it could not even start. */
  async start(): Promise<void> {
    const { home } = this
    for (const table of [home.content, home.subscribers]) await endLeases(table)
    await firstCycle(this.#work, run).catch((error: Error) =>
      home.journal.error('first cycle failed and is tried again', { error: error.message }),
    )
    await this.idle()
  }

  async minute(): Promise<void> {
    await this.#minute()
    await this.idle()
  }

  /** What somebody sends from a page, and what it is answered: what waits behind the page's back is done after. */
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

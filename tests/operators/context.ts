import type { Hono } from 'hono'
import { LocalPipeline } from '../../functions/adapters/local/scheduler/pipeline.ts'
import { webApp } from '../../functions/adapters/local/server/web-app.ts'
import { handleRequests } from '../../functions/app/mailings/handle-requests.ts'
import { peopleOf } from '../../functions/auth/people.ts'
import { signToken } from '../../functions/auth/tokens.ts'
import type { OperatorDecision } from '../../functions/domain/decisions/operator-decision.ts'
import type { Configuration } from '../../functions/domain/model/configuration.ts'
import type { Source } from '../../functions/domain/model/source.ts'
import type { Queue } from '../../functions/ports/queue.ts'
import { OperatorDecisions } from '../../functions/store/decisions/operator-decisions.ts'
import type { RequestMessage } from '../../functions/store/subscribers/requests.ts'
import { TrialContext } from '../app/context.ts'
import { submit } from '../support/submit.ts'

export const ana = 'Ana Ruiz <ana@example.org>'
export const ben = 'ben@example.org'
/** An editor who is not an operator. */
export const eve = 'eve@example.org'

/** An installation with two operators and an editor, and its pages. */
export class OperatorTrial extends TrialContext {
  app: Hono
  readonly pipeline: LocalPipeline
  readonly configured: Configuration
  /** Applies a configuration, and the operators' decisions made so far. */
  readonly #reload: (next?: Configuration) => Promise<void>

  constructor(sources?: Source[], options: { allowPrivate?: boolean } = {}) {
    super({ operators: [ana, ben], editors: [eve] }, sources, options)
    this.configured = this.context.configuration
    this.pipeline = new LocalPipeline(this.context)
    const requests: Queue<RequestMessage> = {
      send: async (messages) => {
        for (const message of messages) await handleRequests(message, this.context)
      },
    }
    const pages = () => webApp(this.context, requests, this.pipeline, undefined, () => this.#reload())
    this.#reload = async (next) => {
      if (!(await this.context.useConfiguration(next))) return
      this.pipeline.reconfigure()
      this.app = pages()
    }
    this.app = pages()
  }

  /** Applies another configuration, as the running digest does when its files change. */
  configure(changes: Partial<Configuration>): Promise<void> {
    return this.#reload({ ...this.configured, ...changes })
  }

  /** The path of the pages, with the token of an operator. */
  linkOf(mailbox: string): string {
    const [operator] = peopleOf('operator', [mailbox], this.context.keys)
    return `/operate/${signToken('operate', operator!.id, this.context.keys, this.clock())}`
  }

  /** Submits a form of one page as one operator; `seen` is the last decision when the page was opened. */
  async send(path: string, form: Record<string, string>, { by = ana, seen = 0 } = {}): Promise<Response> {
    return submit(this.app, `${this.linkOf(by)}${path}`, { seen: String(seen), ...form })
  }

  async look(path: string, by = ana): Promise<string> {
    return (await this.app.request(`${this.linkOf(by)}${path}`)).text()
  }

  log(): Promise<OperatorDecision[]> {
    return new OperatorDecisions(this.context.content).after(0)
  }
}

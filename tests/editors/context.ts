import type { Hono } from 'hono'
import { LocalPipeline } from '../../functions/adapters/local/scheduler/pipeline.ts'
import { webApp } from '../../functions/adapters/local/server/web-app.ts'
import { ArticleProcessor } from '../../functions/app/articles/article-processor.ts'
import { handleRequests } from '../../functions/app/mailings/handle-requests.ts'
import { peopleOf } from '../../functions/auth/people.ts'
import { signToken } from '../../functions/auth/tokens.ts'
import type { Article } from '../../functions/domain/model/article.ts'
import type { Decision } from '../../functions/domain/model/decision.ts'
import type { Source } from '../../functions/domain/model/source.ts'
import type { Queue } from '../../functions/ports/queue.ts'
import { Decisions } from '../../functions/store/stories/decisions.ts'
import type { RequestMessage } from '../../functions/store/subscribers/requests.ts'
import { TrialContext } from '../app/context.ts'
import { submit } from '../support/submit.ts'

export const ana = 'Ana Ruiz <ana@example.org>'
export const ben = 'ben@example.org'

/** An installation with two editors, its pages, and a classifier for which everything but hockey is relevant, and documents of registers are official. */
export class EditorContext extends TrialContext {
  readonly app: Hono
  readonly pipeline: LocalPipeline
  readonly processor: ArticleProcessor

  constructor(sources?: Source[]) {
    super({ editors: [ana, ben] }, sources)
    const { content: table, clock, logger } = this.context
    this.processor = new ArticleProcessor({
      table,
      clock,
      logger,
      classify: ({ title, document }) => ({
        relevant: !/hockey/i.test(title),
        score: /hockey/i.test(title) ? 0.4 : 0.9,
        reasons: [{ rule: 'test', detail: 'everything but hockey' }],
        topics: ['border'],
        places: ['us'],
        kind: document ? 'official' : 'news',
        ...(document && { status: { stage: 'proposed' } }),
        matters: [],
      }),
    })
    this.pipeline = new LocalPipeline(this.context)
    const requests: Queue<RequestMessage> = {
      send: async (messages) => {
        for (const message of messages) await handleRequests(message, this.context)
      },
    }
    this.app = webApp(this.context, requests, this.processor)
  }

  /** The path of the desk, with the token of an editor. */
  linkOf(mailbox: string): string {
    const [editor] = peopleOf('editor', [mailbox], this.context.keys)
    return `/edit/${signToken('edit', editor!.id, this.context.keys, this.clock())}`
  }

  async enter(...articles: (Partial<Article> & { id: string })[]): Promise<void> {
    const at = this.clock().toISOString()
    await this.processor.process(
      articles.map((article) => ({
        source: `${article.id}-source`,
        url: `https://${article.id}.example/1`,
        title: article.id,
        summary: '',
        text: article.summary ?? '',
        published: at,
        firstSeen: at,
        categories: [],
        language: 'en',
        outlet: article.id,
        ...article,
      })),
    )
  }

  /** Submits a form of one page as one editor; `seen` is the last decision when the page was opened. */
  async send(path: string, form: Record<string, string>, { by = ana, seen = 0 } = {}): Promise<Response> {
    return submit(this.app, `${this.linkOf(by)}${path}`, { seen: String(seen), ...form })
  }

  async look(path: string, by = ana): Promise<string> {
    return (await this.app.request(`${this.linkOf(by)}${path}`)).text()
  }

  log(): Promise<Decision[]> {
    return new Decisions(this.context.content).after(0)
  }

  async published(path: string): Promise<string> {
    return new TextDecoder().decode(await this.context.site.read(path))
  }

  async feed(): Promise<FeedItem[]> {
    await this.pipeline.publish({ atOnce: true })
    return (JSON.parse(await this.published('feed.json')) as { items: FeedItem[] }).items
  }
}

interface FeedItem {
  id: string
  title: string
  summary: string
  date_published: string
  _digest: { articles: { id: string }[]; topics: string[] }
}

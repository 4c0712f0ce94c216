import type { ArticleProcessor } from '../../../app/articles/article-processor.ts'
import { classifyWith, openArticleProcessor } from '../../../app/articles/open-processor.ts'
import { type PollReport, poll } from '../../../app/poll/poll.ts'
import { publish } from '../../../app/publish/publish.ts'
import type { Article, Classification } from '../../../domain/model/article.ts'
import type { LocalContext } from '../local-context.ts'
import { ArticleQueue } from '../sqlite/article-queue.ts'

/** From sources to published files, in one process: what queues do on AWS is a line before the desk here. */
export class LocalPipeline {
  readonly #context: LocalContext
  readonly #desk: ArticleProcessor
  readonly #queue: ArticleQueue
  #judge: (article: Article) => Classification

  constructor(context: LocalContext) {
    this.#context = context
    this.#judge = classifyWith(context)
    this.#desk = openArticleProcessor(context, (article) => this.#judge(article))
    this.#queue = new ArticleQueue(this.#desk)
  }

  /** Decides by the configuration that the home has by now. */
  reconfigure(): void {
    this.#judge = classifyWith(this.#context)
  }

  /** Reads what is due, or with `all` everything that is on, and decides what came. */
  poll({ all = false } = {}): Promise<PollReport[]> {
    return poll(this.#context, (articles) => this.#queue.send(articles), {
      all,
      ready: () => this.#queue.room(),
    })
  }

  /** Lets the desk carry out what editors decided; rejects where that has to be tried again. */
  applyDecisions(): Promise<void> {
    return this.#desk.applyDecisions()
  }

  publish(options: { atOnce?: boolean } = {}) {
    return publish(this.#context, options)
  }
}

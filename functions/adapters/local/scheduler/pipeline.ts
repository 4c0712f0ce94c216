import type { ArticleProcessor } from '../../../app/articles/article-processor.ts'
import { classifyWith, openArticleProcessor } from '../../../app/articles/open-processor.ts'
import { type PollReport, poll } from '../../../app/poll/poll.ts'
import { publish } from '../../../app/publish/publish.ts'
import type { Article, Classification } from '../../../domain/model/article.ts'
import type { LocalContext } from '../local-context.ts'
import { ArticleQueue } from './article-queue.ts'

/** How many sources a poll has read, of how many. */
export interface PollProgress {
  read: number
  of: number
}

/** The way from sources to published files in one process. An array in memory does what queues do on AWS. */
export class LocalPipeline {
  readonly #context: LocalContext
  readonly #processor: ArticleProcessor
  readonly #queue: ArticleQueue
  #classify: (article: Article) => Classification
  #progress: PollProgress | undefined

  constructor(context: LocalContext) {
    this.#context = context
    this.#classify = classifyWith(context)
    this.#processor = openArticleProcessor(context, (article) => this.#classify(article))
    this.#queue = new ArticleQueue(this.#processor)
  }

  /** How far the current or the last poll is; `undefined` before the first. */
  get progress(): PollProgress | undefined {
    return this.#progress
  }

  /** From now on, classifies by the current configuration of the context. */
  reconfigure(): void {
    this.#classify = classifyWith(this.#context)
  }

  /** Reads the sources that are due, or with `all` every source that is on, and processes their articles. */
  poll({ all = false } = {}): Promise<PollReport[]> {
    return poll(this.#context, (articles) => this.#queue.send(articles), {
      all,
      ready: () => this.#queue.ready(),
      progress: (read, of) => {
        this.#progress = { read, of }
        this.#context.progress?.('reading sources', read, of)
      },
    })
  }

  /**
   * Applies what editors decided.
   * @throws {Error} if that must be tried again.
   */
  applyDecisions(): Promise<void> {
    return this.#processor.applyDecisions()
  }

  publish(options: { atOnce?: boolean } = {}) {
    return publish(this.#context, options)
  }
}

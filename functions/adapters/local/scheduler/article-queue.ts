import type { ArticleProcessor } from '../../../app/articles/article-processor.ts'
import type { Article } from '../../../domain/model/article.ts'

/** About as many as the processor commits at once. */
const BATCH_ARTICLES = 100
/**
 * While this many articles wait, no more sources are fetched. A long article takes tens of kilobytes, and the first poll
 * of a thousand sources brings thirty thousand articles faster than they can be processed.
 */
export const MAX_WAITING_ARTICLES = 500

interface Waiting {
  articles: Article[]
  resolve: () => void
  reject: (error: unknown) => void
}

/**
 * The queue of the article processor on one machine. Articles that arrive while a batch is processed form the next
 * batch, as a queue on AWS would deliver them.
 */
export class ArticleQueue {
  readonly #processor: ArticleProcessor
  readonly #waiting: Waiting[] = []
  /** How many articles were sent and are not processed yet. */
  #count = 0
  #untilReady: (() => void)[] = []
  #isWorking = false

  constructor(processor: ArticleProcessor) {
    this.#processor = processor
  }

  /** Resolves once these articles are processed and stored. */
  send(articles: Article[]): Promise<void> {
    this.#count += articles.length
    return new Promise((resolve, reject) => {
      this.#waiting.push({ articles, resolve, reject })
      void this.#work()
    })
  }

  /** Resolves as soon as few enough articles wait for the next source to be fetched. */
  async ready(): Promise<void> {
    while (this.#count >= MAX_WAITING_ARTICLES)
      await new Promise<void>((resolve) => this.#untilReady.push(resolve))
  }

  async #work(): Promise<void> {
    if (this.#isWorking) return
    this.#isWorking = true
    while (this.#waiting.length > 0) await this.#process(this.#nextBatch())
    this.#isWorking = false
  }

  async #process(batch: Waiting[]): Promise<void> {
    try {
      await this.#processor.process(batch.flatMap(({ articles }) => articles))
      for (const { resolve } of batch) resolve()
    } catch (error) {
      for (const { reject } of batch) reject(error)
    } finally {
      for (const { articles } of batch) this.#count -= articles.length
      for (const resolve of this.#untilReady.splice(0)) resolve()
    }
  }

  #nextBatch(): Waiting[] {
    const batch = this.#waiting.splice(0, 1)
    let count = batch[0]!.articles.length
    while (this.#waiting.length > 0 && count + this.#waiting[0]!.articles.length <= BATCH_ARTICLES) {
      const next = this.#waiting.shift()!
      batch.push(next)
      count += next.articles.length
    }
    return batch
  }
}

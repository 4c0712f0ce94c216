import type { ArticleProcessor } from '../../../app/articles/article-processor.ts'
import type { Article } from '../../../domain/model/article.ts'

/** About what the desk commits at once. */
const TOGETHER = 100
/**
 * While this many articles wait, no more sources are fetched. A long article takes tens of kilobytes, and the first poll
 * of a thousand sources brings thirty thousand articles faster than the desk decides them.
 */
export const MOST_WAITING = 500

interface Waiting {
  articles: Article[]
  done: () => void
  failed: (error: unknown) => void
}

/**
 * The line before the desk on one machine: what arrives while a batch is decided is decided together afterwards, as
 * a queue would hand it over. `send` resolves once its articles are decided and stored.
 */
export class ArticleQueue {
  readonly #desk: ArticleProcessor
  readonly #waiting: Waiting[] = []
  /** How many articles were sent and are not decided. */
  #count = 0
  #roomWanted: (() => void)[] = []
  #working = false

  constructor(desk: ArticleProcessor) {
    this.#desk = desk
  }

  send(articles: Article[]): Promise<void> {
    this.#count += articles.length
    return new Promise((done, failed) => {
      this.#waiting.push({ articles, done, failed })
      void this.#work()
    })
  }

  /** Resolves as soon as few enough articles wait. */
  async room(): Promise<void> {
    while (this.#count >= MOST_WAITING) await new Promise<void>((done) => this.#roomWanted.push(done))
  }

  async #work(): Promise<void> {
    if (this.#working) return
    this.#working = true
    while (this.#waiting.length > 0) await this.#decide(this.#next())
    this.#working = false
  }

  async #decide(together: Waiting[]): Promise<void> {
    try {
      await this.#desk.process(together.flatMap(({ articles }) => articles))
      for (const { done } of together) done()
    } catch (error) {
      for (const { failed } of together) failed(error)
    } finally {
      for (const { articles } of together) this.#count -= articles.length
      for (const done of this.#roomWanted.splice(0)) done()
    }
  }

  #next(): Waiting[] {
    const together = this.#waiting.splice(0, 1)
    let count = together[0]!.articles.length
    while (this.#waiting.length > 0 && count + this.#waiting[0]!.articles.length <= TOGETHER) {
      const next = this.#waiting.shift()!
      together.push(next)
      count += next.articles.length
    }
    return together
  }
}

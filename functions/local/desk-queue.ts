import type { Desk } from '../desk/desk.ts'
import type { Article } from '../model/article.ts'

/** About what the desk commits at once. */
const TOGETHER = 100

interface Waiting {
  articles: Article[]
  done: () => void
  failed: (error: unknown) => void
}

/**
 * The line before the desk on one machine: what arrives while a batch is decided is decided together afterwards, as
 * a queue would hand it over. `send` resolves once its articles are decided and stored.
 */
export class DeskQueue {
  readonly #desk: Desk
  readonly #waiting: Waiting[] = []
  #working = false

  constructor(desk: Desk) {
    this.#desk = desk
  }

  send(articles: Article[]): Promise<void> {
    return new Promise((done, failed) => {
      this.#waiting.push({ articles, done, failed })
      void this.#work()
    })
  }

  async #work(): Promise<void> {
    if (this.#working) return
    this.#working = true
    while (this.#waiting.length > 0) await this.#decide(this.#next())
    this.#working = false
  }

  async #decide(together: Waiting[]): Promise<void> {
    try {
      await this.#desk.decide(together.flatMap(({ articles }) => articles))
      for (const { done } of together) done()
    } catch (error) {
      for (const { failed } of together) failed(error)
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

import type { Desk } from '../../../app/articles/article-processor.ts'
import { judgeOf, openDesk } from '../../../app/articles/open-processor.ts'
import { type PollReport, poll } from '../../../app/poll/poll.ts'
import { publish } from '../../../app/publish/publish.ts'
import type { Article, Judgement } from '../../../domain/model/article.ts'
import type { LocalHome } from '../local-context.ts'
import { DeskQueue } from '../sqlite/article-queue.ts'

/** From sources to published files, in one process: what queues do on AWS is a line before the desk here. */
export class Line {
  readonly #home: LocalHome
  readonly #desk: Desk
  readonly #queue: DeskQueue
  #judge: (article: Article) => Judgement

  constructor(home: LocalHome) {
    this.#home = home
    this.#judge = judgeOf(home)
    this.#desk = openDesk(home, (article) => this.#judge(article))
    this.#queue = new DeskQueue(this.#desk)
  }

  /** Decides by the configuration that the home has by now. */
  reconfigure(): void {
    this.#judge = judgeOf(this.#home)
  }

  /** Reads what is due, or with `all` everything that is on, and decides what came. */
  poll({ all = false } = {}): Promise<PollReport[]> {
    return poll(this.#home, (articles) => this.#queue.send(articles), {
      all,
      ready: () => this.#queue.room(),
    })
  }

  /** Lets the desk carry out what editors decided; rejects where that has to be tried again. */
  carryOut(): Promise<void> {
    return this.#desk.carryOut()
  }

  publish(options: { atOnce?: boolean } = {}) {
    return publish(this.#home, options)
  }
}

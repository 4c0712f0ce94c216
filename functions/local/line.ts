import { createJudge } from '../desk/create-judge.ts'
import { Desk } from '../desk/desk.ts'
import { type PollReport, poll } from '../stages/poll.ts'
import { publish } from '../stages/publish.ts'
import { DeskQueue } from './desk-queue.ts'
import type { LocalHome } from './local-home.ts'

/** From sources to published files, in one process: what queues do on AWS is a line before the desk here. */
export class Line {
  readonly #home: LocalHome
  readonly #desk: DeskQueue

  constructor(home: LocalHome) {
    const sources = new Map(home.configuration.sources.map((source) => [source.id, source]))
    const judge = createJudge(home.configuration)
    this.#home = home
    const desk = new Desk({
      table: home.content,
      clock: home.clock,
      journal: home.journal,
      judge: (article) => judge.judge({ ...article, source: sources.get(article.source) }),
    })
    this.#desk = new DeskQueue(desk)
  }

  /** Reads what is due, or with `all` everything that is on, and decides what came. */
  poll({ all = false } = {}): Promise<PollReport[]> {
    return poll(this.#home, (articles) => this.#desk.send(articles), { all })
  }

  publish(options: { atOnce?: boolean } = {}) {
    return publish(this.#home, options)
  }
}

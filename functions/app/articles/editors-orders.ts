import { type ArticleOrder, articleOrders } from '../../domain/decisions/for-articles.ts'
import { type DecisionsByStory, decisionsByStory, noDecisions } from '../../domain/decisions/for-stories.ts'
import type { Table } from '../../ports/table.ts'
import { Decisions } from '../../store/stories/decisions.ts'

/** The decisions of editors that concern the article processor. */
export class EditorsOrders {
  readonly #decisions: Decisions
  #decisionsRead = 0
  #orders: ArticleOrder[] = []
  #aboutStories: DecisionsByStory = noDecisions
  #chosenLeads: ReadonlySet<string> = new Set()

  constructor(table: Table) {
    this.#decisions = new Decisions(table)
  }

  /** Reads those that were made since the last call. */
  async read(): Promise<void> {
    const decided = await this.#decisions.all()
    if (decided.length === this.#decisionsRead) return
    this.#decisionsRead = decided.length
    this.#orders = articleOrders(decided)
    this.#aboutStories = decisionsByStory(decided)
    this.#chosenLeads = new Set([...this.#aboutStories.values()].flatMap(({ lead }) => lead ?? []))
  }

  /** The orders up to a decision, in order. */
  upTo(number: number): ArticleOrder[] {
    return this.#orders.filter(({ decision }) => decision <= number)
  }

  /** The first order after a decision. */
  after(number: number): ArticleOrder | undefined {
    return this.#orders.find(({ decision }) => decision > number)
  }

  /** Whether only an editor may move the article out of or into this story, because one made it the lead or hid the story. */
  holds(article: string, story: string): boolean {
    return this.#chosenLeads.has(article) || this.#aboutStories.get(story)?.hidden !== undefined
  }
}

import { Construct } from 'constructs'
import { EntryFunction } from '../parts/entry-function.ts'
import type { SharedProps } from '../parts/shared.ts'
import { WorkQueue } from '../parts/work-queue.ts'

/** Turns articles into stories, one batch at a time. */
export class ArticleProcessing extends Construct {
  /** Articles that are new or changed. */
  readonly articles: WorkQueue

  constructor(scope: Construct, id: string, shared: SharedProps) {
    super(scope, id)
    this.articles = new WorkQueue(this, 'desk', {
      alarms: shared.alarms,
      meaning:
        'Some articles could not be processed in three attempts: they are on no page and in no edition until they are ' +
        'retried.',
    })
    this.articles.feed(new EntryFunction(this, 'desk', shared))
  }
}

import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { configured } from '../adapters/aws/config/memoize-per-configuration.ts'
import { contentHome } from '../adapters/aws/contexts.ts'
import { eachRecordInTurn } from '../adapters/aws/sqs/each-record.ts'
import type { ArticlesMessage } from '../adapters/aws/sqs/messages.ts'
import { openDesk } from '../app/articles/open-processor.ts'

const setUp = configured((configuration) => {
  const home = contentHome(configuration)
  const desk = openDesk(home)
  return { home, desk }
})

/** Decides what came, in the order in which it came, so that the later text of an article counts. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const { home, desk } = await setUp()
  return eachRecordInTurn<ArticlesMessage>(event, home.journal, async ({ articles, decision }) => {
    if (decision !== undefined) return desk.carryOut()
    const { decided, stories } = await desk.decide(articles)
    home.journal.info('decided', { articles: articles.length, decided, stories })
  })
}

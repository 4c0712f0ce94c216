import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { memoizePerConfiguration } from '../adapters/aws/config/memoize-per-configuration.ts'
import { contentContext } from '../adapters/aws/contexts.ts'
import { eachRecordInTurn } from '../adapters/aws/sqs/each-record.ts'
import type { ArticlesMessage } from '../adapters/aws/sqs/messages.ts'
import { openArticleProcessor } from '../app/articles/open-processor.ts'

const setUp = memoizePerConfiguration((configuration) => {
  const context = contentContext(configuration)
  return { context, processor: openArticleProcessor(context) }
})

/** Processes articles in the order in which they arrived, so that the latest text of an article counts. */
export async function handler(event: SQSEvent, call: Context): Promise<SQSBatchResponse> {
  const { context, processor } = await setUp()
  const handle = async ({ articles, decision }: ArticlesMessage) => {
    if (decision !== undefined) return processor.applyDecisions()
    const { processed, stories } = await processor.process(articles)
    context.logger.info('decided', { articles: articles.length, decided: processed, stories })
  }
  return eachRecordInTurn(event, context.logger, handle, call)
}

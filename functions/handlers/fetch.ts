import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { memoizePerConfiguration } from '../adapters/aws/config/memoize-per-configuration.ts'
import { pollingContext } from '../adapters/aws/polling-context.ts'
import { eachRecord } from '../adapters/aws/sqs/each-record.ts'
import type { ArticlesMessage, SourceMessage } from '../adapters/aws/sqs/messages.ts'
import { openQueue } from '../adapters/aws/sqs/open-queue.ts'
import { splitIntoBatches } from '../app/articles/batches.ts'
import { lookAt } from '../app/poll/look.ts'
import { pollDueSources } from '../app/poll/poll.ts'

const setUp = memoizePerConfiguration((configuration) => ({
  context: pollingContext(configuration),
  queue: openQueue<ArticlesMessage>('DESK_QUEUE_URL'),
}))

/** Reads the sources that messages name, unless they are no longer due. */
export async function handler(event: SQSEvent): Promise<SQSBatchResponse> {
  const { context, queue } = await setUp()
  const pollIfDue = await pollDueSources(context, (articles) =>
    queue.send([...splitIntoBatches(articles)].map((batch) => ({ articles: batch }))),
  )
  return eachRecord<SourceMessage>(event, context.logger, async (message) => {
    if ('look' in message) return lookAt(message.look, context)
    const { source } = message
    const report = await pollIfDue(source)
    if (report && !report.waiting) context.logger.info('source read', { source, articles: report.articles })
  })
}
